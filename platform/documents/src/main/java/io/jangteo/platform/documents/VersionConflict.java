package io.jangteo.platform.documents;

/** The document has moved on since it was read. */
public final class VersionConflict extends DocumentRefused {

    private final long expectedVersion;
    private final long currentVersion;

    VersionConflict(String collection, String id, long expectedVersion, long currentVersion) {
        super(collection, id, "has version " + currentVersion + ", not " + expectedVersion);
        this.expectedVersion = expectedVersion;
        this.currentVersion = currentVersion;
    }

    public long expectedVersion() {
        return expectedVersion;
    }

    public long currentVersion() {
        return currentVersion;
    }
}
