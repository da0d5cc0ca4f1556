package io.jangteo.local.invariants;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * I6: what was written to an outbox is on its topic, and what is on a topic was dealt with, or parked for a person, by each
 * that must hear it. What a parked message should have done shows in I4 and I5.
 */
final class MessageRule implements Rule, AutoCloseable {

    /** Who must deal with what. */
    private record Hearing(String consumer, String topic, Set<String> types) {

        String deadLetters() {
            return topic + "." + consumer + ".dlt";
        }
    }

    private static final List<Hearing> HEARINGS = List.of(
            new Hearing(
                    "payment",
                    "order.events",
                    Set.of("jangteo.order.v1.OrderPlaced", "jangteo.order.v1.OrderCancelled")),
            new Hearing(
                    "inventory",
                    "order.events",
                    Set.of("jangteo.order.v1.OrderConfirmed", "jangteo.order.v1.OrderCancelled")),
            new Hearing(
                    "order",
                    "payment.events",
                    Set.of(
                            "jangteo.payment.v1.PaymentCaptured",
                            "jangteo.payment.v1.PaymentDeclined",
                            "jangteo.payment.v1.PaymentRefunded")),
            new Hearing(
                    "order",
                    "inventory.events",
                    Set.of(
                            "jangteo.inventory.v1.StockCommitted",
                            "jangteo.inventory.v1.StockCommitRefused",
                            "jangteo.inventory.v1.StockReturned")));

    /** Topics that keep every message; of a compacted one the later message of a key is all that must be there. */
    private static final List<String> WHOLE = List.of("order.events", "payment.events", "inventory.events");

    private static final List<String> WRITERS = List.of("order", "payment", "inventory");

    private final Function<String, DataSource> schemas;
    private final Duration grace;
    private final TopicIds topics;
    private final Map<String, Instant> firstSeen = new HashMap<>();
    private RelayLag lag = RelayLag.NONE;

    private record Row(String id, String topic, String type, Instant written) {}

    MessageRule(Function<String, DataSource> schemas, String bootstrap, Duration grace) {
        this.schemas = schemas;
        this.grace = grace;
        List<String> read = new ArrayList<>(WHOLE);
        HEARINGS.forEach(hearing -> read.add(hearing.deadLetters()));
        this.topics = new TopicIds(bootstrap, read);
    }

    @Override
    public Look look() throws SQLException {
        List<Row> written = new ArrayList<>();
        for (String writer : WRITERS) {
            written.addAll(outbox(writer));
        }
        topics.readOn();
        List<Row> waiting = written.stream()
                .filter(row -> !topics.has(row.topic(), row.type(), row.id()))
                .toList();
        lag = RelayLag.of(waiting.stream().map(Row::written).toList(), Instant.now());
        List<Suspect> suspects = new ArrayList<>();
        for (Row row : waiting) {
            suspects.add(new Suspect(
                    "I6",
                    row.id(),
                    "%s is not on %s".formatted(row.type(), row.topic()),
                    row.written().plus(grace)));
        }
        long parked = 0;
        for (Hearing hearing : HEARINGS) {
            suspects.addAll(unheard(hearing));
            parked += topics.on(hearing.deadLetters()).values().stream()
                    .mapToLong(Set::size)
                    .sum();
        }
        return new Look(suspects, Map.of("messages", (long) written.size(), "parked messages", parked));
    }

    /** As of the last look. */
    RelayLag lag() {
        return lag;
    }

    private List<Suspect> unheard(Hearing hearing) throws SQLException {
        Set<String> dealtWith = inbox(hearing.consumer());
        List<Suspect> suspects = new ArrayList<>();
        for (String type : hearing.types()) {
            for (String id : topics.on(hearing.topic()).getOrDefault(type, Set.of())) {
                if (!dealtWith.contains(id) && !topics.has(hearing.deadLetters(), type, id)) {
                    Instant seen = firstSeen.computeIfAbsent(hearing.consumer() + id, key -> Instant.now());
                    suspects.add(new Suspect(
                            "I6",
                            id,
                            "%s has neither dealt with %s nor parked it".formatted(hearing.consumer(), type),
                            seen.plus(grace)));
                }
            }
        }
        return suspects;
    }

    private List<Row> outbox(String service) throws SQLException {
        return Rows.of(
                schemas.apply(service),
                "SELECT id, aggregatetype, type, created_at FROM outbox WHERE aggregatetype IN ('"
                        + String.join("', '", WHOLE) + "')",
                row -> new Row(
                        row.getString("id"),
                        row.getString("aggregatetype"),
                        row.getString("type"),
                        Objects.requireNonNull(row.getObject("created_at", LocalDateTime.class))
                                .toInstant(ZoneOffset.UTC)));
    }

    private Set<String> inbox(String consumer) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (Connection connection = schemas.apply(consumer).getConnection()) {
            Rows.each(
                    connection,
                    "SELECT message_id FROM inbox WHERE consumer = '" + consumer + "'",
                    row -> row.getString(1),
                    ids::add);
        }
        return ids;
    }

    @Override
    public void close() {
        topics.close();
    }
}
