package io.jangteo.platform.documents;

/** Another document has this id or this value of a unique index already. */
public final class DuplicateDocument extends DocumentRefused {

    /** What {@link #index()} says when the id itself is taken. */
    public static final String ID = "id";

    private final String index;
    private final String value;

    DuplicateDocument(String collection, String id, String index, String value) {
        super(collection, id, "a value of " + index + " is taken");
        this.index = index;
        this.value = value;
    }

    public String index() {
        return index;
    }

    public String value() {
        return value;
    }
}
