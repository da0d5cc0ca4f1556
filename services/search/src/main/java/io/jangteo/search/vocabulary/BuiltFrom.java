package io.jangteo.search.vocabulary;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a vocabulary was made from. It is kept with the vocabulary, so that every process and every start knows it.
 *
 * @param index of the products
 * @param changes that this index had seen by then
 * @param at when it was made
 * @param took how long that was
 */
record BuiltFrom(String index, long changes, Instant at, Duration took) {
    /** What is spent on making it anew is at most one part in so many, and one more. */
    private static final int REST = 50;

    /** The same while a catalog grows or changes much. */
    private static final int REST_WHEN_MUCH_HAS_CHANGED = 5;

    private static final double MUCH = 0.05;

    /**
     * The products as they are now.
     *
     * @param changes only ever grows, also over restarts of the engine
     * @param count how many there are
     */
    record Products(String index, long changes, long count) {}

    /** Whether the vocabulary is to be made anew. */
    boolean outdated(Products now, Instant time) {
        boolean same = index.equals(now.index());
        if (same && changes == now.changes()) {
            return false;
        }
        boolean much = !same || now.changes() - changes >= MUCH * now.count();
        return !time.isBefore(at.plus(took.multipliedBy(much ? REST_WHEN_MUCH_HAS_CHANGED : REST)));
    }

    Map<String, Object> meta() {
        return Map.of("index", index, "changes", changes, "at", at.toString(), "tookMillis", took.toMillis());
    }

    static BuiltFrom of(JsonNode meta) {
        return new BuiltFrom(
                meta.path("index").asString(),
                meta.path("changes").asLong(),
                Instant.parse(meta.path("at").asString()),
                Duration.ofMillis(meta.path("tookMillis").asLong()));
    }
}
