package io.jangteo.local.database;

/** A database user and what it is for. */
public record Account(Kind kind, String user, String password, String schema) {
    /** What an account may do. */
    public enum Kind {
        /** Everything in its own schema, nothing elsewhere. */
        OWNER,
        /** Debezium: reads the binary log and every schema of ours, writes nothing. */
        RELAY,
        /** The invariant checker: reads every schema of ours. */
        READER
    }
}
