package io.jangteo.search.popularity;

import io.jangteo.platform.persistence.Transactions;
import io.jangteo.search.SearchSettings;
import io.jangteo.search.popularity.Act.Kind;
import io.jangteo.search.popularity.Act.Vote;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has counted for what: of one visitor a product counts once a day and kind, and only so many products in all. */
@Component
class Votes {
    private static final Comparator<Vote> BY_KEY = Comparator.comparing(Vote::day)
            .thenComparing(Vote::visitor)
            .thenComparing(Vote::product)
            .thenComparing(Vote::kind);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Transactions transactions;
    private final SearchSettings.Popularity settings;
    private final Clock clock;

    Votes(JdbcClient jdbc, JdbcTemplate batches, Transactions transactions, SearchSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
        this.settings = settings.popularity();
        this.clock = clock;
    }

    /** In the caller's transaction: those that count, which from now on do so no more. */
    List<Vote> newOf(Collection<Vote> votes) {
        Instant oldest = clock.instant().minus(settings.votesKept());
        List<Vote> recent =
                votes.stream().filter(vote -> !vote.at().isBefore(oldest)).toList();
        if (recent.isEmpty()) {
            return List.of();
        }
        Set<Vote> cast = cast(recent);
        Map<List<Object>, Long> products = new HashMap<>(cast.stream()
                .collect(Collectors.groupingBy(vote -> List.of(vote.day(), vote.visitor()), Collectors.counting())));
        List<Vote> counting = new ArrayList<>();
        for (Vote vote : recent) {
            List<Object> voter = List.of(vote.day(), vote.visitor());
            if (products.getOrDefault(voter, 0L) < settings.votesPerVisitor() && cast.add(vote.as())) {
                products.merge(voter, 1L, Long::sum);
                counting.add(vote);
            }
        }
        keep(counting);
        return counting;
    }

    /** Forgets at most {@code limit} votes that can come no more; a day longer than they count, as clocks differ. */
    int forget(int limit) {
        LocalDate before = LocalDate.ofInstant(clock.instant().minus(settings.votesKept()), ZoneOffset.UTC)
                .minusDays(1);
        return transactions.write(() -> jdbc.sql("DELETE FROM activity_vote WHERE day < ? LIMIT ?")
                .params(before, limit)
                .update());
    }

    private Set<Vote> cast(List<Vote> votes) {
        return new HashSet<>(jdbc.sql("""
                        SELECT day, visitor_id, product_id, kind FROM activity_vote
                        WHERE day IN (:days) AND visitor_id IN (:visitors)""")
                .param("days", votes.stream().map(Vote::day).collect(Collectors.toSet()))
                .param("visitors", votes.stream().map(Vote::visitor).collect(Collectors.toSet()))
                .query((row, _) -> new Vote(
                        row.getObject("day", LocalDate.class),
                        row.getString("visitor_id"),
                        row.getString("product_id"),
                        Kind.valueOf(row.getString("kind")),
                        Instant.EPOCH))
                .list());
    }

    /** A second process that counts the same at the same moment fails here on the key, and sees them when it tries again. */
    private void keep(List<Vote> votes) {
        if (!votes.isEmpty()) {
            batches.batchUpdate(
                    "INSERT INTO activity_vote (day, visitor_id, product_id, kind) VALUES (?, ?, ?, ?)",
                    votes.stream()
                            .sorted(BY_KEY)
                            .map(vote -> new Object[] {
                                vote.day(),
                                vote.visitor(),
                                vote.product(),
                                vote.kind().name()
                            })
                            .toList());
        }
    }
}
