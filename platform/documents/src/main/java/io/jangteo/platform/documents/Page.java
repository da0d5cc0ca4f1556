package io.jangteo.platform.documents;

/** A stretch of documents in the order of their ids: those after {@code after}, at most {@code limit}. */
public record Page(String after, int limit) {

    /** The longest page, and the most ids or values that one call may name. */
    public static final int MOST = 1000;

    public Page {
        if (!after.isEmpty()) {
            Keys.requireId(after);
        }
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A page has 1 to " + MOST + " documents, not " + limit);
        }
    }

    public static Page first(int limit) {
        return new Page("", limit);
    }

    public static Page after(String id, int limit) {
        return new Page(Keys.requireId(id), limit);
    }
}
