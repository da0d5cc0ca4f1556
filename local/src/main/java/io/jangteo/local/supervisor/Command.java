package io.jangteo.local.supervisor;

/** What the command may ask of the supervisor: one word per connection. */
public enum Command {
    /** One message with everything. */
    STATUS,
    /** Messages as they come, until the start is over. */
    FOLLOW,
    /** Start what is missing, with messages as they come. */
    ENSURE,
    /** Stop everything and end, with messages as they come. */
    STOP
}
