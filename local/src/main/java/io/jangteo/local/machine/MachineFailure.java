package io.jangteo.local.machine;

import org.jspecify.annotations.Nullable;

/** Something about this machine keeps the platform from running; the message is meant for the person at the terminal. */
public class MachineFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MachineFailure(String message) {
        super(message);
    }

    public MachineFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
