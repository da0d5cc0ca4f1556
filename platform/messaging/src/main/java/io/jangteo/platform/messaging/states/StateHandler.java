package io.jangteo.platform.messaging.states;

import io.jangteo.platform.messaging.inbox.PoisonMessage;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a consumer does with the states that it hears.
 *
 * @param <S> a state as this consumer sees it
 */
public interface StateHandler<S> {
    /** @throws PoisonMessage where the message can never be read; it is parked, and the others go on */
    S read(ConsumerRecord<String, String> message);

    /**
     * Applies states in the order of each topic's keys. Everything is durable when it returns; if it throws, the same states come
     * again, so what it did before must not matter.
     *
     * @return those that can never be applied; they are parked
     */
    List<Refused<S>> apply(List<S> states);

    /** @param state the very object that was given to {@code apply} */
    record Refused<S>(S state, String why) {}
}
