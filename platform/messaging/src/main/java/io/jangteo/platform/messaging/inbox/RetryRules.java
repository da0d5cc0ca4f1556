package io.jangteo.platform.messaging.inbox;

import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * How often a failed message is tried again: a passing fault without end, poison never, and what nobody foresaw a few
 * times, since it may be either.
 */
final class RetryRules {

    private static final long FIRST_PAUSE_MS = 100;
    private static final long UNFORESEEN_TRIES = 3;

    private static final List<Class<? extends Throwable>> PASSING = List.of(
            DataAccessResourceFailureException.class,
            RecoverableDataAccessException.class,
            SQLTransientException.class,
            TransientDataAccessException.class,
            UncategorizedSQLException.class);

    private final Duration longest;

    RetryRules(Duration longest) {
        this.longest = longest;
    }

    BackOff of(ConsumerRecord<?, ?> message, Exception e) {
        if (has(e, List.of(PoisonMessage.class))) {
            return new FixedBackOff(0, 0);
        }
        if (has(e, PASSING)) {
            var endless = new ExponentialBackOff(FIRST_PAUSE_MS, 2);
            endless.setMaxInterval(longest.toMillis());
            return endless;
        }
        return new FixedBackOff(FIRST_PAUSE_MS, UNFORESEEN_TRIES);
    }

    private static boolean has(Throwable e, List<Class<? extends Throwable>> kinds) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            for (Class<? extends Throwable> kind : kinds) {
                if (kind.isInstance(cause)) {
                    return true;
                }
            }
        }
        return false;
    }
}
