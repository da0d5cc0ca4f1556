package io.jangteo.platform.documents;

import org.jspecify.annotations.Nullable;

/** Whether a write is allowed by what is stored under its id: the one rule of versions for both adapters. */
final class Decision {

    private Decision() {}

    /** What is stored under an id: a document, or the marker that a deleted one leaves. */
    record Stored(long version, boolean deleted) {}

    static Outcome on(String collection, String id, Write<?> write, @Nullable Stored stored) {
        return switch (write) {
            case Write.Insert<?> _ -> insert(collection, id, stored);
            case Write.Replace<?> replace -> change(collection, id, replace.expectedVersion(), stored);
            case Write.Delete<?> delete -> change(collection, id, delete.expectedVersion(), stored);
        };
    }

    private static Outcome insert(String collection, String id, @Nullable Stored stored) {
        if (stored == null) {
            return new Outcome.Written(id, 1);
        }
        return stored.deleted()
                ? new Outcome.Written(id, stored.version() + 1)
                : new Outcome.Refused(id, new DuplicateDocument(collection, id, DuplicateDocument.ID, id));
    }

    private static Outcome change(String collection, String id, long expectedVersion, @Nullable Stored stored) {
        if (stored == null || stored.deleted()) {
            return new Outcome.Refused(id, new UnknownDocument(collection, id));
        }
        return stored.version() == expectedVersion
                ? new Outcome.Written(id, expectedVersion + 1)
                : new Outcome.Refused(id, new VersionConflict(collection, id, expectedVersion, stored.version()));
    }
}
