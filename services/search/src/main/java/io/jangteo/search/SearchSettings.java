package io.jangteo.search;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param engine where OpenSearch answers
 * @param user and {@code password}: empty where the engine asks for none
 * @param answerWithin how long a shopper's search may take
 * @param heavyAnswerWithin how long a bulk write or a look at a whole index may take
 * @param refreshInterval how soon a written product is found; a shorter one costs the engine more work
 * @param batch most messages that are written at once
 * @param page products that a build reads from the store at once
 * @param lookPause how often the state of the index versions is looked at
 * @param comparePause before a product that differs is looked at again, up to eleven times: it may be on its way
 * @param lease after which another process goes on with the index versions of one that has died
 * @param catchUpEvery how often what was told since the last time is written again
 * @param deletedKept how long a deleted product stays as a hidden document; longer than any message of it can take
 * @param wonPerDollar only brings prices of two currencies into one order; nothing is ever paid by it
 */
@ConfigurationProperties("jangteo.search")
public record SearchSettings(
        URI engine,
        String user,
        String password,
        Duration answerWithin,
        Duration heavyAnswerWithin,
        int shards,
        int replicas,
        Duration refreshInterval,
        int batch,
        int page,
        Duration lookPause,
        Duration comparePause,
        Duration lease,
        Duration catchUpEvery,
        Duration deletedKept,
        int wonPerDollar,
        Activity activity,
        Popularity popularity) {

    /** @param buffer events that may wait to be told; what comes while it is full is dropped */
    public record Activity(int buffer) {}

    /**
     * How activity becomes popularity.
     *
     * @param halfLife after which it counts half; a change takes effect in the next index version that is built
     * @param view what a view counts, and so on
     * @param votesKept how long it is remembered who has counted; older activity does not count any more
     * @param votesPerVisitor most products that one visitor counts for in a day
     * @param material by which share a score must have grown before the indices are told
     * @param pause between two rounds of telling them
     * @param batch most products a round
     * @param forgottenBelow the score that is not worth a row
     */
    public record Popularity(
            Duration halfLife,
            double view,
            double suggestionClick,
            double purchase,
            Duration votesKept,
            int votesPerVisitor,
            double material,
            Duration pause,
            int batch,
            double forgottenBelow) {}
}
