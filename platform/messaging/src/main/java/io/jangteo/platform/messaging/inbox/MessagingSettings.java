package io.jangteo.platform.messaging.inbox;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param hearing whether consumers start with the service; a test without a broker says no
 * @param concurrency threads per subscription
 * @param retryMax longest pause between two tries of a message that fails for a passing reason
 * @param outboxKept how long relayed rows stay in the outbox
 * @param prunedTopics topics whose rows leave the outbox as soon as they are relayed and {@code prunedAfter} old
 * @param inboxKept how long dealt-with messages are remembered; longer than anything that can redeliver
 */
@ConfigurationProperties("jangteo.messaging")
public record MessagingSettings(
        @DefaultValue("true") boolean hearing,
        @DefaultValue("2") int concurrency,
        @DefaultValue("10s") Duration retryMax,
        @DefaultValue("7d") Duration outboxKept,
        @DefaultValue List<String> prunedTopics,
        @DefaultValue("5m") Duration prunedAfter,
        @DefaultValue("60d") Duration inboxKept) {}
