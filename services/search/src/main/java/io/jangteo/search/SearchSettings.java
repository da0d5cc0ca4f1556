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
 * @param catchUpEvery how often what was told since the last time is written again
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
        Duration catchUpEvery,
        int wonPerDollar) {}
