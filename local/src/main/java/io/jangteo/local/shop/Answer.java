package io.jangteo.local.shop;

import io.jangteo.local.machine.MachineFailure;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a door answered.
 *
 * @param body JSON, or a missing node where there was none
 * @param retryAfterSeconds what the door asks a client to wait, or 0
 */
public record Answer(int status, JsonNode body, long retryAfterSeconds) {

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    public String text(String field) {
        return body.path(field).asString("");
    }

    /** The problem's reason, where this is one. */
    public Optional<String> reason() {
        return body.has("reason") ? Optional.of(text("reason")) : Optional.empty();
    }

    public boolean refusedFor(String reason) {
        return text("reason").equals(reason);
    }

    /** This answer, or a failure that tells what was asked and what came. */
    public Answer orFail(String what) {
        if (!ok()) {
            throw new MachineFailure("%s: HTTP %d %s".formatted(what, status, body));
        }
        return this;
    }
}
