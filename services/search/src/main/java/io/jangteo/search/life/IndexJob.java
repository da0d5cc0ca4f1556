package io.jangteo.search.life;

import io.jangteo.search.life.CompareIndex.Drift;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Work on the index that is searched.
 *
 * @param asked what was asked for
 * @param done products compared, or messages caught up with
 * @param drifted products that differ from the store
 * @param repaired how many of them were written again
 * @param drift the first of them by id
 */
public record IndexJob(
        String id,
        JobRequest asked,
        State state,
        long done,
        long drifted,
        long repaired,
        Map<String, Drift> drift,
        @Nullable String failure,
        Instant createdAt,
        Instant changedAt) {

    /** What is to be done. */
    public enum Kind {
        /** Say how the index differs from the store. */
        COMPARE,
        /** Say it, and write again what differs. */
        REPAIR,
        /** Write again every change that was told since a time. */
        CATCH_UP
    }

    /** How far it is. */
    public enum State {
        /** Waits for a process, or is worked on. */
        OPEN,
        /** Done; the figures are final. */
        DONE,
        /** Given up, for the reason kept. */
        FAILED
    }
}
