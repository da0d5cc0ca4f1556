package io.jangteo.platform.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.platform.persistence.DatabaseUnavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.util.backoff.BackOffExecution;

class RetryRulesTest {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    static Stream<Exception> passingFaults() {
        return Stream.of(
                new DatabaseUnavailable("no connection", new SQLException("timed out")),
                new DataAccessResourceFailureException("gone away"),
                new RecoverableDataAccessException("once more"),
                new CannotAcquireLockException("deadlock"),
                new UncategorizedSQLException("insert", "INSERT", new SQLException("read only")),
                new IllegalStateException("wrapped", new SQLTransientConnectionException("no connection")));
    }

    @ParameterizedTest
    @MethodSource("passingFaults")
    void triesAPassingFaultAgainWithoutEndAndNeverRestsLongerThanTheLongestPause(Exception fault) {
        BackOffExecution tries = triesAfter(fault);

        long pause = tries.nextBackOff();
        assertThat(pause).isEqualTo(100);
        for (int i = 0; i < 10_000; i++) {
            long next = tries.nextBackOff();
            assertThat(next).isNotEqualTo(BackOffExecution.STOP).isBetween(pause, LONGEST.toMillis());
            pause = next;
        }
        assertThat(pause).isEqualTo(LONGEST.toMillis());
    }

    @Test
    void neverTriesPoisonAgain() {
        assertThat(triesAfter(new PoisonMessage("no such type")).nextBackOff()).isEqualTo(BackOffExecution.STOP);
    }

    @Test
    void takesForPoisonWhatHidesBehindAPassingFault() {
        var fault = new DataAccessResourceFailureException("while rolling back", new PoisonMessage("no such type"));

        assertThat(triesAfter(fault).nextBackOff()).isEqualTo(BackOffExecution.STOP);
    }

    @ParameterizedTest
    @MethodSource("unforeseen")
    void triesThreeTimesWhatNobodyForesaw(Exception fault) {
        BackOffExecution tries = triesAfter(fault);

        assertThat(Stream.generate(tries::nextBackOff).limit(4))
                .containsExactly(100L, 100L, 100L, BackOffExecution.STOP);
    }

    static Stream<Exception> unforeseen() {
        return Stream.of(new IllegalStateException("a bug"), new DuplicateKeyException("a bug"));
    }

    /** As the container hands it over: wrapped. */
    private static BackOffExecution triesAfter(Exception fault) {
        return new RetryRules(LONGEST)
                .of(new ConsumerRecord<>("topic", 0, 0, "key", "{}"), new ListenerExecutionFailedException("", fault))
                .start();
    }
}
