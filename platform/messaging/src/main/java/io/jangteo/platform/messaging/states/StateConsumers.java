package io.jangteo.platform.messaging.states;

import io.jangteo.platform.messaging.deadletters.DeadLetters;
import io.jangteo.platform.messaging.inbox.MessagingSettings;
import java.util.List;
import org.springframework.kafka.core.ConsumerFactory;

/** Makes consumers of states, which a service may start and stop while it runs. */
public final class StateConsumers {
    private final ConsumerFactory<String, String> factory;
    private final DeadLetters deadLetters;
    private final MessagingSettings settings;

    public StateConsumers(
            ConsumerFactory<String, String> factory, DeadLetters deadLetters, MessagingSettings settings) {
        this.factory = factory;
        this.deadLetters = deadLetters;
        this.settings = settings;
    }

    /**
     * @param group the consumer group
     * @param consumer names the dead-letter topics, {@code <topic>.<consumer>.dlt}
     * @param batch most states that are applied at once
     */
    public <S> StateConsumer<S> of(
            String group, String consumer, List<String> topics, int batch, StateHandler<S> handler) {
        return new StateConsumer<>(group, consumer, topics, batch, handler, factory, deadLetters, settings.retryMax());
    }
}
