package io.jangteo.platform.messaging.inbox;

import com.google.protobuf.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What one consumer hears on one topic, and what it does then. A type that a subscription neither handles nor names as
 * none of its business is parked, never skipped.
 */
public final class Subscription {

    private final String topic;
    private final String consumer;
    private final Map<String, Handler<?>> handlers = new HashMap<>();
    private final Set<String> others = new TreeSet<>();

    /** A typed handler and the message that its JSON is read into. */
    record Handler<M extends Message>(M prototype, Consumer<M> effect) {}

    private Subscription(String topic, String consumer) {
        this.topic = topic;
        this.consumer = consumer;
    }

    /** @param consumer names the consumer group, its inbox rows and its dead-letter topic */
    public static Subscription of(String topic, String consumer) {
        return new Subscription(topic, consumer);
    }

    /** The effect of one type of message; it runs in the transaction that records the message as dealt with. */
    public <M extends Message> Subscription on(M prototype, Consumer<M> effect) {
        handlers.put(typeOf(prototype), new Handler<>(prototype, effect));
        return this;
    }

    /** Types of this topic that this consumer has nothing to do with. */
    public Subscription ignoring(Message... prototypes) {
        for (Message prototype : prototypes) {
            others.add(typeOf(prototype));
        }
        return this;
    }

    public String topic() {
        return topic;
    }

    public String consumer() {
        return consumer;
    }

    /** Where this consumer's dead letters go. */
    public String deadLetterTopic() {
        return topic + "." + consumer + ".dlt";
    }

    Map<String, Handler<?>> handlers() {
        return handlers;
    }

    boolean ignores(String type) {
        return others.contains(type);
    }

    private static String typeOf(Message prototype) {
        return prototype.getDescriptorForType().getFullName();
    }
}
