package io.jangteo.platform.messaging.outbox;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.jangteo.platform.persistence.Utc;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends events in the transaction of the change that they tell of; Debezium relays them to Kafka. An event can reach its
 * consumers before the writer's COMMIT returns, so it carries what they need.
 */
public final class Outbox {

    private static final JsonFormat.Printer JSON = JsonFormat.printer().omittingInsignificantWhitespace();
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT = """
            INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, source, time,
                                traceparent, tracestate, created_at)
            VALUES\s""";

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
        append(List.of(new Entry(topic, key, type, json)));
    }

    /** An event whose value is JSON already, on its way into the outbox. */
    public record Entry(String topic, String key, String type, String json) {}

    /** Appends many events in one round trip; those of one key stay in the order of the list. */
    public void append(List<Entry> events) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An event is appended in the transaction of its change");
        }
        if (events.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<String, String> headers = trace.current();
        List<@Nullable Object> values = new ArrayList<>();
        for (Entry event : events) {
            values.addAll(List.of(ids.generate().toString(), event.topic(), event.key(), event.type(), event.json()));
            values.addAll(List.of(source, now.toString()));
            values.add(headers.get("traceparent"));
            values.add(headers.get("tracestate"));
            values.add(Utc.column(now));
        }
        jdbc.sql(INSERT + ROW + (", " + ROW).repeat(events.size() - 1))
                .params(values)
                .update();
    }
}
