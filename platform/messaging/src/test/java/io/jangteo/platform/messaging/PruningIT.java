package io.jangteo.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.platform.messaging.inbox.MessagingSettings;
import io.jangteo.platform.persistence.Utc;
import io.jangteo.platform.testsupport.TestDatabase;
import io.jangteo.platform.testsupport.TestSchema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.TimeoutException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PruningIT {

    private static final TestSchema SCHEMA = TestDatabase.freshSchema("pruning");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final MessagingSettings SETTINGS = new MessagingSettings(
            false,
            1,
            Duration.ofSeconds(1),
            Duration.ofDays(7),
            List.of("catalog.products"),
            Duration.ofMinutes(5),
            Duration.ofDays(60));

    private final JdbcClient jdbc = JdbcClient.create(SCHEMA.dataSource());

    @BeforeAll
    static void tables() {
        Flyway.configure()
                .dataSource(SCHEMA.dataSource())
                .locations("classpath:db/platform")
                .load()
                .migrate();
    }

    @BeforeEach
    void rows() {
        jdbc.sql("DELETE FROM outbox").update();
    }

    @Test
    void forgetsWhatIsRelayedAndOldEnoughAndNothingElse() {
        row("old", "catalog.products", Duration.ofMinutes(30));
        row("at the edge of what is relayed", "catalog.products", Duration.ofSeconds(20 * 60 + 30));
        row("not known to be relayed", "catalog.products", Duration.ofMinutes(10));
        row("young", "catalog.products", Duration.ofMinutes(1));
        row("of another topic", "order.events", Duration.ofMinutes(30));

        pruning(Optional.of(NOON.minus(Duration.ofMinutes(20)))).prune();

        assertThat(left())
                .containsExactlyInAnyOrder(
                        "at the edge of what is relayed", "not known to be relayed", "young", "of another topic");
    }

    @Test
    void keepsYoungRowsEvenIfTheyAreRelayed() {
        row("old", "catalog.products", Duration.ofMinutes(6));
        row("young", "catalog.products", Duration.ofMinutes(4));

        pruning(Optional.of(NOON)).prune();

        assertThat(left()).containsExactly("young");
    }

    @Test
    void keepsEverythingWhileNobodyKnowsHowFarTheRelayIs() {
        row("old", "catalog.products", Duration.ofHours(2));

        pruning(Optional.empty()).prune();
        new Pruning(jdbc, SETTINGS, Clock.fixed(NOON, ZoneOffset.UTC), _ -> {
                    throw new TimeoutException("no broker");
                })
                .prune();

        assertThat(left()).containsExactly("old");
    }

    @Test
    void forgetsManyInSteps() {
        for (int i = 0; i < 2_300; i++) {
            row("old", "catalog.products", Duration.ofMinutes(30));
        }

        pruning(Optional.of(NOON)).prune();

        assertThat(left()).isEmpty();
    }

    @Test
    void asksTheBrokerNothingWhenThereIsNothingToForget() {
        row("young", "catalog.products", Duration.ofMinutes(1));
        row("of another topic", "order.events", Duration.ofMinutes(30));
        var asked = new AtomicInteger();

        new Pruning(jdbc, SETTINGS, Clock.fixed(NOON, ZoneOffset.UTC), _ -> {
                    asked.incrementAndGet();
                    return Optional.of(NOON);
                })
                .prune();

        assertThat(asked).hasValue(0);
    }

    private Pruning pruning(Optional<Instant> relayed) {
        return new Pruning(jdbc, SETTINGS, Clock.fixed(NOON, ZoneOffset.UTC), _ -> relayed);
    }

    private void row(String key, String topic, Duration age) {
        jdbc.sql("""
                        INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, source, time, created_at)
                        VALUES (?, ?, ?, 'x', '{}', 'urn:jangteo:test', '', ?)""")
                .params(UUID.randomUUID().toString(), topic, key, Utc.column(NOON.minus(age)))
                .update();
    }

    private List<String> left() {
        return jdbc.sql("SELECT aggregateid FROM outbox").query(String.class).list();
    }
}
