package io.jangteo.platform.documents;

import java.util.Optional;

/** One write of {@link Documents#bulk}. */
public sealed interface Write<T> {

    /** What is to be stored; a deletion leaves nothing. */
    default Optional<T> content() {
        return switch (this) {
            case Insert<T>(T document) -> Optional.of(document);
            case Replace<T>(T document, long _) -> Optional.of(document);
            case Delete<T> _ -> Optional.empty();
        };
    }

    record Insert<T>(T document) implements Write<T> {}

    /** Replaces the document that still has {@code expectedVersion}. */
    record Replace<T>(T document, long expectedVersion) implements Write<T> {}

    /** Deletes the document that still has {@code expectedVersion}. */
    record Delete<T>(String id, long expectedVersion) implements Write<T> {}
}
