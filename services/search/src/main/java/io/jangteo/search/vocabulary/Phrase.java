package io.jangteo.search.vocabulary;

/** @param count products that have it */
public record Phrase(String text, Kind kind, long count) {

    /** What a phrase is; the first of several counts. */
    public enum Kind {
        BRAND,
        CATEGORY,
        BRAND_IN_CATEGORY,
        LINE,
        /** A single word of titles, only for corrections. */
        WORD
    }
}
