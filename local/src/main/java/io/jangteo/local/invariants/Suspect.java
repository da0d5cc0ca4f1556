package io.jangteo.local.invariants;

import java.time.Instant;

/**
 * Something that is not as it must be, and may still be moving.
 *
 * @param invariant I1 to I6
 * @param subject the SKU, order or message
 * @param due from when on it is a violation
 */
public record Suspect(String invariant, String subject, String what, Instant due) {

    /** The same trouble of the same subject, however its due time moves. */
    String key() {
        return invariant + "|" + subject + "|" + what;
    }

    @Override
    public String toString() {
        return "%s %s: %s".formatted(invariant, subject, what);
    }
}
