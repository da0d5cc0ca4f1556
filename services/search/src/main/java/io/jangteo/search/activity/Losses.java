package io.jangteo.search.activity;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what was told and what was dropped. It says so at most once a minute: a broker that is away must not fill the logs. */
final class Losses {
    /** Tagged with its {@code outcome}: {@code told}, {@code buffer_full} or {@code broker_away}. */
    static final String METER = "jangteo.search.activity";

    private static final Logger log = LoggerFactory.getLogger(Losses.class);
    private static final long SILENCE = Duration.ofMinutes(1).toMillis();

    private final MeterRegistry meters;
    private final Clock clock;
    private final AtomicLong unsaid = new AtomicLong();
    private final AtomicLong silentUntil = new AtomicLong();

    Losses(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    void told() {
        meters.counter(METER, "outcome", "told").increment();
    }

    void bufferFull() {
        dropped("buffer_full", "the buffer is full");
    }

    void brokerAway(Throwable why) {
        dropped("broker_away", why.toString());
    }

    private void dropped(String outcome, String why) {
        meters.counter(METER, "outcome", outcome).increment();
        unsaid.incrementAndGet();
        long silent = silentUntil.get();
        long now = clock.millis();
        if (now >= silent && silentUntil.compareAndSet(silent, now + SILENCE)) {
            log.warn(
                    "{} events of shop.activity were dropped since this was last said; now: {}",
                    unsaid.getAndSet(0),
                    why);
        }
    }
}
