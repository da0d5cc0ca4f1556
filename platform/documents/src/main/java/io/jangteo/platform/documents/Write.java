package io.jangteo.platform.documents;

/** One write of {@link Documents#bulk}. */
public sealed interface Write<T> {

    record Insert<T>(T document) implements Write<T> {}

    /** Replaces the document that still has {@code expectedVersion}. */
    record Replace<T>(T document, long expectedVersion) implements Write<T> {}

    /** Deletes the document that still has {@code expectedVersion}. */
    record Delete<T>(String id, long expectedVersion) implements Write<T> {}
}
