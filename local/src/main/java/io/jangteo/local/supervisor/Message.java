package io.jangteo.local.supervisor;

import io.jangteo.local.PlatformStatus;
import io.jangteo.local.parts.PartState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One line from the supervisor to the command. Either a part has changed, or the phase has, or it is the status.
 *
 * @param millis since this start of the part began
 */
public record Message(
        @Nullable String part,
        @Nullable PartState state,
        long millis,
        @Nullable Phase phase,
        String detail,
        @Nullable PlatformStatus status) {
    public static Message ofPart(String part, PartState state, String detail, Duration since) {
        return new Message(part, state, since.toMillis(), null, detail, null);
    }

    static Message ofPhase(Phase phase, String detail) {
        return new Message(null, null, 0, phase, detail, null);
    }

    static Message ofStatus(Phase phase, PlatformStatus status) {
        return new Message(null, null, 0, phase, "", status);
    }
}
