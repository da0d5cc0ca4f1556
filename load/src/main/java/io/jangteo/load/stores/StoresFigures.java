package io.jangteo.load.stores;

import io.jangteo.load.measure.Footprint;
import io.jangteo.load.measure.MachineFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that was measured.
 *
 * @param products over how many reads were spread
 * @param facts how the stores are set up
 * @param restarts a reason for each part that was restarted meanwhile
 */
record StoresFigures(
        Instant at,
        StoresPlan plan,
        MachineFacts machine,
        int products,
        Map<String, String> facts,
        List<Measured> measured,
        Footprint footprint,
        List<String> restarts) {

    /** Why the figures may not be used; empty if they may. */
    List<String> voidBecause() {
        List<String> reasons = new ArrayList<>(restarts);
        for (Measured each : measured) {
            String which = each.variant().store() + ", " + each.variant().name() + ", " + each.users() + " users";
            if (each.failed() > 0) {
                reasons.add("%s: %d reads failed".formatted(which, each.failed()));
            } else if (each.reads() == 0) {
                reasons.add(which + ": no read ended while it counted; more --seconds are needed");
            }
        }
        return reasons;
    }

    int exitCode() {
        return voidBecause().isEmpty() ? 0 : 1;
    }
}
