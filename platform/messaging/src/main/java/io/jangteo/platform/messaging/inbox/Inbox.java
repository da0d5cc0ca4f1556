package io.jangteo.platform.messaging.inbox;

import io.jangteo.platform.persistence.Utc;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers which messages a consumer has dealt with, in the transaction of their effect. */
public final class Inbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    public Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** True the first time; false for a message that took effect before. */
    public boolean isNew(String consumer, String messageId) {
        try {
            jdbc.sql("INSERT INTO inbox (consumer, message_id, created_at) VALUES (?, ?, ?)")
                    .params(consumer, messageId, Utc.column(clock.instant()))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
