package io.jangteo.local.parts;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How often a part died lately: each death makes the next start wait longer, and after too many of them nobody starts it again. */
final class Deaths {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(16);
    private static final Duration COUNTED = Duration.ofMinutes(10);
    private static final int LIMIT = 6;

    private final Deque<Long> times = new ArrayDeque<>();

    /**
     * Counts one death.
     *
     * @param nanos on the clock of {@link System#nanoTime()}
     * @return how long to wait before the next start, or nothing when there have been too many
     */
    synchronized Optional<Duration> pauseAfterOneAt(long nanos) {
        times.removeIf(time -> nanos - time > COUNTED.toNanos());
        times.add(nanos);
        if (times.size() > LIMIT) {
            return Optional.empty();
        }
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << (times.size() - 1));
        return Optional.of(doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled);
    }

    @Override
    public synchronized String toString() {
        return "%d times within %d min".formatted(times.size(), COUNTED.toMinutes());
    }
}
