package io.jangteo.user.operators;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Provides the operator's account once the service runs, again and again until the store lets it; until then the service is
 * not ready, because its configuration is not complete.
 */
@Component("operatorAccountHealthIndicator")
class OperatorAtStart implements HealthIndicator, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OperatorAtStart.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final OperatorAccount operator;
    private volatile boolean provided;
    private volatile @Nullable Thread providing;

    OperatorAtStart(OperatorAccount operator) {
        this.operator = operator;
        this.provided = !operator.isWanted();
    }

    @EventListener(ApplicationReadyEvent.class)
    void provide() {
        if (!provided) {
            providing = Thread.ofVirtual().name("operator-account").start(this::provideUntilDone);
        }
    }

    @Override
    public Health health() {
        return (provided ? Health.up() : Health.down()).build();
    }

    @Override
    public void close() {
        Thread running = providing;
        if (running != null) {
            running.interrupt();
        }
    }

    private void provideUntilDone() {
        Duration pause = SHORTEST_PAUSE;
        while (!provided) {
            try {
                operator.provide();
                provided = true;
            } catch (RuntimeException e) {
                log.warn("The operator's account is not there yet, next try in {}: {}", pause, e.toString());
                if (!slept(pause)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
