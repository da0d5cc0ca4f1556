package io.jangteo.platform.messaging.outbox;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.jangteo.platform.persistence.Utc;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends events in the transaction of the change that they tell of; Debezium relays them to Kafka. An event can reach its
 * consumers before the writer's COMMIT returns, so it carries what they need.
 */
public final class Outbox {

    private static final JsonFormat.Printer JSON = JsonFormat.printer().omittingInsignificantWhitespace();

    private final JdbcClient jdbc;
    private final TraceHeaders trace;
    private final String source;
    private final Clock clock;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    public Outbox(JdbcClient jdbc, TraceHeaders trace, String service, Clock clock) {
        this.jdbc = jdbc;
        this.trace = trace;
        this.source = "urn:jangteo:" + service;
        this.clock = clock;
    }

    /**
     * Appends a contract's event; its type is the message's full name.
     *
     * @param key the aggregate's id: events of one key stay in order
     */
    public void append(String topic, String key, Message event) {
        try {
            append(topic, key, event.getDescriptorForType().getFullName(), JSON.print(event));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("An event that has no JSON form: " + event.getClass(), e);
        }
    }

    /** Appends an event whose value is JSON already. */
    public void append(String topic, String key, String type, String json) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An event is appended in the transaction of its change");
        }
        Instant now = clock.instant();
        Map<String, String> headers = trace.current();
        jdbc.sql("""
                        INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, source, time,
                                            traceparent, tracestate, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(ids.generate().toString(), topic, key, type, json, source, now.toString())
                .param(headers.get("traceparent"))
                .param(headers.get("tracestate"))
                .param(Utc.column(now))
                .update();
    }
}
