package io.jangteo.local.supervisor;

/** Where the platform as a whole stands. */
public enum Phase {
    /** Parts are being started; whoever else wants to start it is sent away. */
    STARTING,
    /** The start is over and has succeeded. */
    UP,
    /** The start is over and has failed; everything is stopped. */
    FAILED,
    /** Parts are being stopped. */
    STOPPING,
    /** Everything is stopped; the supervisor ends. */
    DOWN
}
