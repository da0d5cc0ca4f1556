package io.jangteo.platform.messaging.states;

import io.jangteo.platform.messaging.deadletters.DeadLetters;
import io.jangteo.platform.messaging.inbox.PoisonMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Hears topics of states from their beginning, or from where its group left off. A batch that cannot be applied is tried again
 * without end, since the store that it goes to will come back; a message that cannot be read is parked first.
 */
public final class StateConsumer<S> implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final String consumer;
    private final StateHandler<S> handler;
    private final DeadLetters deadLetters;
    private final ConcurrentMessageListenerContainer<String, String> container;
    private volatile @Nullable String trouble;

    /**
     * @param group the consumer group
     * @param consumer names the dead-letter topics, {@code <topic>.<consumer>.dlt}
     * @param batch most states that are applied at once
     */
    StateConsumer(
            String group,
            String consumer,
            List<String> topics,
            int batch,
            StateHandler<S> handler,
            ConsumerFactory<String, String> factory,
            DeadLetters deadLetters,
            Duration longestPause) {
        this.consumer = consumer;
        this.handler = handler;
        this.deadLetters = deadLetters;
        ContainerProperties properties = new ContainerProperties(topics.toArray(String[]::new));
        properties.setGroupId(group);
        properties.setClientId(group);
        properties.setAckMode(AckMode.BATCH);
        properties.setMissingTopicsFatal(false);
        properties
                .getKafkaConsumerProperties()
                .setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.toString(batch));
        properties.setMessageListener((BatchMessageListener<String, String>) this::hear);
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(group + "-");
        threads.setVirtualThreads(true);
        properties.setListenerTaskExecutor(threads);
        this.container = new ConcurrentMessageListenerContainer<>(factory, properties);
        container.setBeanName(group);
        container.setCommonErrorHandler(endless(longestPause));
    }

    public void start() {
        container.start();
    }

    /** Returns when the batch in hand is done. */
    @Override
    public void close() {
        container.stop();
    }

    /** Why the batch in hand cannot be applied, while it cannot. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void hear(List<ConsumerRecord<String, String>> messages) {
        IdentityHashMap<S, ConsumerRecord<String, String>> origins = new IdentityHashMap<>();
        List<S> states = new ArrayList<>(messages.size());
        for (ConsumerRecord<String, String> message : messages) {
            try {
                S state = handler.read(message);
                origins.put(state, message);
                states.add(state);
            } catch (PoisonMessage e) {
                park(message, e);
            }
        }
        try {
            handler.apply(states)
                    .forEach(refused -> park(
                            Objects.requireNonNull(origins.get(refused.state())), new PoisonMessage(refused.why())));
            trouble = null;
        } catch (RuntimeException e) {
            trouble = e.toString();
            throw e;
        }
    }

    private void park(ConsumerRecord<String, String> message, PoisonMessage why) {
        deadLetters.park(consumer, message.topic() + "." + consumer + ".dlt", message, why);
    }

    private static DefaultErrorHandler endless(Duration longestPause) {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
        pauses.setMaxInterval(longestPause.toMillis());
        DefaultErrorHandler handler = new DefaultErrorHandler(pauses);
        // By default some kinds of failure would end in skipping the batch.
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}
