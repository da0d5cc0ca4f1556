package io.jangteo.local.invariants;

import java.util.List;
import java.util.Map;

/**
 * What a check found.
 *
 * @param violations what is wrong for good
 * @param moving what was not at its end yet when the check ended
 * @param counted how many of what were looked at
 * @param lag how far the relay was behind
 */
public record Report(List<Suspect> violations, List<Suspect> moving, Map<String, Long> counted, RelayLag lag) {

    public boolean green() {
        return violations.isEmpty() && moving.isEmpty();
    }
}
