package io.jangteo.local.cli;

import io.jangteo.local.parts.PartState;
import io.jangteo.local.supervisor.Message;
import io.jangteo.local.supervisor.Phase;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints one line per change of a part, and remembers how the whole ended. */
final class Progress {
    private final Map<String, String> shown = new HashMap<>();
    private @Nullable Message failure;

    void hear(Message message) {
        PartState state = message.state();
        String part = message.part();
        if (message.phase() == Phase.FAILED) {
            failure = message;
        } else if (part != null && state != null) {
            show(part, state, message);
        }
    }

    @Nullable
    Message failure() {
        return failure;
    }

    private void show(String part, PartState state, Message message) {
        String words = message.detail().lines().findFirst().orElse("");
        if (words.equals(shown.put(part + state, words))) {
            return;
        }
        String took = state == PartState.READY || state == PartState.STOPPED ? seconds(message.millis()) : words;
        String said = state == PartState.READY && !words.isEmpty() ? took + "  " + words : took;
        System.out.printf("  %-12s %-10s %s%n", part, state.name().toLowerCase(Locale.ROOT), said);
    }

    static String seconds(long millis) {
        return "%.1f s".formatted(millis / 1000.0);
    }
}
