package io.jangteo.load;

/** What the topic said about an order, and when it was read, in this process's nano time. */
sealed interface Ending {

    record Confirmed(long readAt) implements Ending {}

    record Cancelled(String reason) implements Ending {}
}
