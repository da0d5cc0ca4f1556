package io.jangteo.platform.messaging;

import io.jangteo.platform.messaging.inbox.MessagingSettings;
import io.jangteo.platform.persistence.Utc;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets outbox and inbox rows that nothing can ask for any more, in small steps. */
final class Retention {

    private static final int STEP = 1_000;

    private final JdbcClient jdbc;
    private final MessagingSettings settings;
    private final Clock clock;

    Retention(JdbcClient jdbc, MessagingSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    void forget() {
        forget("outbox", settings.outboxKept());
        forget("inbox", settings.inboxKept());
    }

    private void forget(String table, Duration kept) {
        int forgotten = STEP;
        while (forgotten == STEP) {
            forgotten = jdbc.sql("DELETE FROM " + table + " WHERE created_at < ? ORDER BY created_at LIMIT " + STEP)
                    .param(Utc.column(clock.instant().minus(kept)))
                    .update();
        }
    }
}
