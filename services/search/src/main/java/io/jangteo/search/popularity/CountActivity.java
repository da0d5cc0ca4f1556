package io.jangteo.search.popularity;

import io.jangteo.platform.messaging.inbox.Inbox;
import io.jangteo.platform.messaging.inbox.MessagingSettings;
import io.jangteo.platform.messaging.states.StateHandler;
import io.jangteo.platform.persistence.Transactions;
import io.jangteo.search.SearchSettings;
import io.jangteo.search.popularity.Act.Purchase;
import io.jangteo.search.popularity.Act.Vote;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/**
 * Counts activity, a batch in one transaction with the memory of what has counted. That memory goes by what an event is, not by where
 * it stood on the topic: an event counts once although it is read again, was sent twice, or the topic was made anew.
 */
@Component
class CountActivity implements StateHandler<Act> {
    private static final String CONSUMER = "search.popularity";

    private final Votes votes;
    private final Inbox inbox;
    private final Popularity popularity;
    private final Decay decay;
    private final Transactions transactions;
    private final SearchSettings.Popularity settings;
    private final MessagingSettings messaging;
    private final Clock clock;

    CountActivity(
            Votes votes,
            Inbox inbox,
            Popularity popularity,
            Transactions transactions,
            SearchSettings settings,
            MessagingSettings messaging,
            Clock clock) {
        this.votes = votes;
        this.inbox = inbox;
        this.popularity = popularity;
        this.decay = new Decay(settings.popularity().halfLife());
        this.transactions = transactions;
        this.settings = settings.popularity();
        this.messaging = messaging;
        this.clock = clock;
    }

    @Override
    public Act read(ConsumerRecord<String, String> message) {
        return ReadActivity.from(message);
    }

    @Override
    public List<Refused<Act>> apply(List<Act> acts) {
        List<Vote> voted = new ArrayList<>();
        List<Purchase> bought = new ArrayList<>();
        for (Act act : acts) {
            switch (act) {
                case Vote vote -> voted.add(vote);
                case Purchase purchase -> bought.add(purchase);
                case Act.Nothing _ -> {}
            }
        }
        if (!voted.isEmpty() || !bought.isEmpty()) {
            transactions.write(() -> count(voted, bought));
        }
        return List.of();
    }

    private void count(List<Vote> voted, List<Purchase> bought) {
        Instant now = clock.instant();
        SortedMap<String, Double> scores = new TreeMap<>();
        for (Vote vote : votes.newOf(voted)) {
            double weight = switch (vote.kind()) {
                case VIEW -> settings.view();
                case SUGGESTION_CLICK -> settings.suggestionClick();
            };
            scores.merge(vote.product(), weight * decay.left(vote.at(), now), Double::sum);
        }
        // What is older than the inbox remembers may have counted already.
        Instant oldest = now.minus(messaging.inboxKept());
        for (Purchase purchase : bought) {
            if (!purchase.at().isBefore(oldest) && inbox.isNew(CONSUMER, purchase.id())) {
                scores.merge(purchase.product(), settings.purchase() * decay.left(purchase.at(), now), Double::sum);
            }
        }
        if (!scores.isEmpty()) {
            popularity.add(scores, now);
        }
    }
}
