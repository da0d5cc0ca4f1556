package io.jangteo.platform.messaging.inbox;

/** A message that no number of tries can handle: it is parked on the dead-letter topic. */
public final class PoisonMessage extends RuntimeException {

    public PoisonMessage(String message) {
        super(message);
    }

    public PoisonMessage(String message, Throwable cause) {
        super(message, cause);
    }
}
