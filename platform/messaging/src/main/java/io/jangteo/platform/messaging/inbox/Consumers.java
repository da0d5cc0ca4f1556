package io.jangteo.platform.messaging.inbox;

import io.jangteo.platform.messaging.deadletters.DeadLetters;
import io.jangteo.platform.persistence.Transactions;
import io.micrometer.observation.ObservationRegistry;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;

/** Runs a service's subscriptions: starts them when the service is up, stops them after the message in hand. */
public final class Consumers implements SmartLifecycle {

    private final List<ConcurrentMessageListenerContainer<String, String>> containers;
    private final ConsumerHealth health = new ConsumerHealth();
    private final boolean autoStartup;
    private volatile boolean running;

    public Consumers(
            List<Subscription> subscriptions,
            ConsumerFactory<String, String> factory,
            Transactions transactions,
            Inbox inbox,
            DeadLetters deadLetters,
            MessagingSettings settings,
            ObservationRegistry observations,
            ApplicationContext context) {
        this.autoStartup = settings.hearing();
        var retries = new RetryRules(settings.retryMax());
        this.containers = subscriptions.stream()
                .map(each -> {
                    var handling = new MessageHandling(each, transactions, inbox);
                    var container = container(each, factory, handling, settings.concurrency(), observations);
                    container.setApplicationContext(context);
                    container.setCommonErrorHandler(errors(each, deadLetters, retries));
                    return container;
                })
                .toList();
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
        running = true;
    }

    @Override
    public void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
        running = false;
    }

    @Override
    public boolean isAutoStartup() {
        return autoStartup;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Not ready while a message is stuck. */
    public HealthIndicator health() {
        return health;
    }

    private ConcurrentMessageListenerContainer<String, String> container(
            Subscription subscription,
            ConsumerFactory<String, String> factory,
            MessageHandling handling,
            int concurrency,
            ObservationRegistry observations) {
        var properties = new ContainerProperties(subscription.topic());
        properties.setGroupId(subscription.consumer());
        properties.setClientId(subscription.consumer());
        properties.setAckMode(AckMode.BATCH);
        properties.setMessageListener((MessageListener<String, String>) message -> {
            handling.onMessage(message);
            health.handled(message);
        });
        properties.setObservationEnabled(true);
        properties.setObservationRegistry(observations);
        properties.setMissingTopicsFatal(false);
        properties.setListenerTaskExecutor(threads(subscription));
        properties.setConsumerRebalanceListener(new ConsumerAwareRebalanceListener() {
            @Override
            public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
                partitions.forEach(health::released);
            }
        });
        var container = new ConcurrentMessageListenerContainer<>(factory, properties);
        container.setBeanName(subscription.consumer() + "-" + subscription.topic());
        container.setConcurrency(concurrency);
        return container;
    }

    private static SimpleAsyncTaskExecutor threads(Subscription subscription) {
        var executor = new SimpleAsyncTaskExecutor(subscription.topic() + "-");
        executor.setVirtualThreads(true);
        return executor;
    }

    private DefaultErrorHandler errors(Subscription subscription, DeadLetters deadLetters, RetryRules retries) {
        var handler = new DefaultErrorHandler(
                (message, e) -> deadLetters.park(subscription.consumer(), subscription.deadLetterTopic(), message, e));
        handler.setBackOffFunction(retries::of);
        handler.setRetryListeners(health);
        handler.setCommitRecovered(true);
        return handler;
    }
}
