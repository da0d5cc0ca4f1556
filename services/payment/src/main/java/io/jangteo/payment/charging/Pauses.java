package io.jangteo.payment.charging;

import io.jangteo.payment.PaymentSettings;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long to wait between tries, and when to stop charging and only ask what came of it. */
@Component
final class Pauses {

    private static final int DOUBLINGS = 16;

    private final List<Duration> pauses;
    private final Duration longest;

    Pauses(PaymentSettings settings) {
        this.pauses = settings.pauses();
        this.longest = settings.longestPause();
    }

    /** Whether a try of this number may still charge; the ones after it only settle what the others began. */
    boolean mayCharge(int attempt) {
        return attempt <= pauses.size() + 1;
    }

    /** The pause after a try without an answer. The first settling follows at once, further ones ever more slowly. */
    Duration after(int attempt) {
        if (attempt <= pauses.size()) {
            return pauses.get(attempt - 1);
        }
        int settlings = attempt - pauses.size() - 1;
        return settlings == 0 ? Duration.ZERO : growing(settlings);
    }

    /** The pause after a try of what is repeated until it is done. */
    Duration growing(int attempt) {
        Duration first = pauses.isEmpty() ? longest : pauses.getFirst();
        Duration grown = first.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
        return grown.compareTo(longest) > 0 ? longest : grown;
    }
}
