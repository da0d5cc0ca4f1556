package io.jangteo.catalog.web;

/** Newline-delimited JSON: one document a line. */
final class Ndjson {

    static final String TYPE = "application/x-ndjson";

    private Ndjson() {}
}
