package io.jangteo.search.popularity;

import java.time.Instant;
import java.time.LocalDate;

/** What one event of {@code shop.activity} says about popularity. */
sealed interface Act {

    /** A visitor looks at a product or comes to it by a suggestion. It counts once a day. */
    record Vote(LocalDate day, String visitor, String product, Kind kind, Instant at) implements Act {
        /** The day, the visitor, the product and the kind: what a vote is known by. */
        Vote as() {
            return new Vote(day, visitor, product, kind, Instant.EPOCH);
        }
    }

    /** A line of a paid order. It counts once, however many pieces it has: popular is what many want. */
    record Purchase(String id, String product, Instant at) implements Act {}

    /** Nothing: a search, a click on words, or a view of nobody who could be told from another. */
    record Nothing() implements Act {}

    /** What a vote is for. */
    enum Kind {
        VIEW,
        SUGGESTION_CLICK
    }
}
