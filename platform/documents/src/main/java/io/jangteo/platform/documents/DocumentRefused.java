package io.jangteo.platform.documents;

/**
 * A write that the stored documents do not allow. Trying again changes nothing until somebody has read again. Messages
 * name no indexed value, because it may be personal (an e-mail address) and messages are logged.
 */
public abstract sealed class DocumentRefused extends RuntimeException
        permits DuplicateDocument, UnknownDocument, VersionConflict {

    private final String collection;
    private final String id;

    DocumentRefused(String collection, String id, String message) {
        super(collection + " " + id + ": " + message);
        this.collection = collection;
        this.id = id;
    }

    public final String collection() {
        return collection;
    }

    /** The id of the document that was to be written. */
    public final String id() {
        return id;
    }
}
