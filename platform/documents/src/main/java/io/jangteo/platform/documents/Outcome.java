package io.jangteo.platform.documents;

/** What became of one write. */
public sealed interface Outcome {

    String id();

    /** The write is stored; {@code version} is the one it made. */
    record Written(String id, long version) implements Outcome {}

    /** Nothing was written, for this reason. */
    record Refused(String id, DocumentRefused reason) implements Outcome {}
}
