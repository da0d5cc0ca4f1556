package io.jangteo.platform.documents;

import java.util.List;

/** A statement and what goes into its question marks. */
record SqlQuery(String sql, List<Object> parameters) {

    /** {@code how} repeated {@code count} times, with commas between. */
    static String repeated(String how, int count) {
        return (how + ", ").repeat(count - 1) + how;
    }
}
