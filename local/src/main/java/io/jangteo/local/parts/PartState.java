package io.jangteo.local.parts;

/** Where a part stands. */
public enum PartState {
    /** Not begun: something that it needs is not ready yet. */
    WAITING,
    /** Files are being made: unpacked, formatted, trained. */
    BUILDING,
    /** The process runs and has not answered yet. */
    STARTING,
    /** It answered. */
    READY,
    /** It died, and will be started again after a pause. */
    RESTARTING,
    /** It died and stays dead: restarts are switched off or used up. */
    DEAD,
    /** It was asked to end and has not ended yet. */
    STOPPING,
    /** It was stopped by us. */
    STOPPED
}
