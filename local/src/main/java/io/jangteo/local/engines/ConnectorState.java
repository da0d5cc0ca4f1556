package io.jangteo.local.engines;

import io.jangteo.local.parts.Health;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What Connect says about a connector and its tasks.
 *
 * @param trouble the first line of the first failure, empty when there is none
 */
record ConnectorState(List<String> states, String trouble) {
    static ConnectorState of(JsonNode status) {
        List<String> states = new ArrayList<>();
        String trouble = "";
        states.add(status.path("connector").path("state").asString(""));
        String trace = status.path("connector").path("trace").asString("");
        for (JsonNode task : status.path("tasks")) {
            states.add(task.path("state").asString(""));
            trace = trace.isEmpty() ? task.path("trace").asString("") : trace;
        }
        if (states.contains("FAILED")) {
            trouble = cause(trace);
        }
        return new ConnectorState(states, trouble);
    }

    boolean failed() {
        return states.contains("FAILED");
    }

    Health health() {
        boolean running = states.size() > 1 && states.stream().allMatch("RUNNING"::equals);
        return running
                ? Health.ok("relays")
                : Health.not(failed() ? "FAILED: " + trouble : "not running yet: " + states);
    }

    /** The innermost cause says what happened, the outer ones only who noticed. */
    private static String cause(String trace) {
        List<String> lines = trace.lines().toList();
        return lines.reversed().stream()
                .filter(line -> line.startsWith("Caused by:"))
                .findFirst()
                .orElse(lines.isEmpty() ? "no reason given" : lines.getFirst());
    }
}
