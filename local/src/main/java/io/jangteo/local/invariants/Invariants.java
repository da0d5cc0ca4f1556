package io.jangteo.local.invariants;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Checks I1 to I6. What may still be moving is looked at again until its own due time has passed; only then is it called a
 * violation.
 */
public final class Invariants {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    /** A message passes relay and broker in milliseconds; a part that was killed is back well before. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Function<String, DataSource> schemas;
    private final String bootstrap;
    private final Duration grace;

    /**
     * @param schemas a reader's data source by service name; {@code paymentgateway} is the payment gateway's own
     * @param bootstrap the broker's address
     */
    public Invariants(Function<String, DataSource> schemas, String bootstrap) {
        this(schemas, bootstrap, GRACE);
    }

    /** @param grace how long after its due time, or after it was seen first, something may still come */
    public Invariants(Function<String, DataSource> schemas, String bootstrap, Duration grace) {
        this.schemas = schemas;
        this.bootstrap = bootstrap;
        this.grace = grace;
    }

    /**
     * Returns when nothing is suspect any more, when every suspect that is left is overdue, or when patience ends.
     *
     * @param stillMoving is told of what keeps the check waiting, once for each look
     */
    public Report check(Duration patience, Consumer<List<Suspect>> stillMoving)
            throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(patience);
        try (var messages = new MessageRule(schemas, bootstrap, grace)) {
            List<Rule> rules =
                    List.of(new StockRule(schemas.apply("inventory")), new OrderRule(schemas, grace), messages);
            Map<String, Instant> due = new TreeMap<>();
            while (true) {
                Report report = look(rules, messages, due);
                if (report.moving().isEmpty() || Instant.now().isAfter(end)) {
                    return report;
                }
                stillMoving.accept(report.moving());
                Thread.sleep(LOOK_AGAIN);
            }
        }
    }

    /** @param due when each suspect that was seen before is due; the first time that was told counts */
    private static Report look(List<Rule> rules, MessageRule messages, Map<String, Instant> due) throws SQLException {
        Instant now = Instant.now();
        List<Suspect> violations = new ArrayList<>();
        List<Suspect> moving = new ArrayList<>();
        Map<String, Long> counted = new TreeMap<>();
        for (Rule rule : rules) {
            Rule.Look look = rule.look();
            counted.putAll(look.counted());
            for (Suspect suspect : look.suspects()) {
                Instant first = due.computeIfAbsent(suspect.key(), key -> suspect.due());
                (first.isBefore(now) ? violations : moving).add(suspect);
            }
        }
        return new Report(List.copyOf(violations), List.copyOf(moving), counted, messages.lag());
    }
}
