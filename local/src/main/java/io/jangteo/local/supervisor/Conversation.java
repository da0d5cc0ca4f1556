package io.jangteo.local.supervisor;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** One caller's connection: one JSON message per line. A caller that has left is simply not told any more. */
final class Conversation {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final OutputStream output;
    private boolean gone;

    Conversation(OutputStream output) {
        this.output = output;
    }

    synchronized void tell(Message message) {
        if (gone) {
            return;
        }
        try {
            output.write((JSON.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8));
            output.flush();
        } catch (IOException left) {
            gone = true;
        }
    }
}
