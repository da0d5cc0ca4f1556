package io.jangteo.platform.messaging.inbox;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.jangteo.platform.persistence.Transactions;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.springframework.kafka.listener.MessageListener;

/** Reads a message by its CloudEvents headers and gives it to its handler, once, in one transaction with its inbox row. */
final class MessageHandling implements MessageListener<String, String> {

    private static final JsonFormat.Parser JSON = JsonFormat.parser().ignoringUnknownFields();

    private final Subscription subscription;
    private final Transactions transactions;
    private final Inbox inbox;

    MessageHandling(Subscription subscription, Transactions transactions, Inbox inbox) {
        this.subscription = subscription;
        this.transactions = transactions;
        this.inbox = inbox;
    }

    @Override
    public void onMessage(ConsumerRecord<String, String> message) {
        String type = header(message, "ce_type");
        if (subscription.ignores(type)) {
            return;
        }
        Subscription.Handler<?> handler = subscription.handlers().get(type);
        if (handler == null) {
            throw new PoisonMessage("%s does not know the type %s".formatted(subscription.consumer(), type));
        }
        handle(handler, header(message, "ce_id"), message.value());
    }

    private <M extends Message> void handle(Subscription.Handler<M> handler, String id, String json) {
        M event = parse(handler.prototype(), json);
        transactions.write(() -> {
            if (inbox.isNew(subscription.consumer(), id)) {
                handler.effect().accept(event);
            }
        });
    }

    private static <M extends Message> M parse(M prototype, String json) {
        Message.Builder builder = prototype.newBuilderForType();
        try {
            JSON.merge(json, builder);
        } catch (InvalidProtocolBufferException e) {
            throw new PoisonMessage(
                    "The value is no " + prototype.getDescriptorForType().getFullName(), e);
        }
        @SuppressWarnings("unchecked")
        M event = (M) builder.build();
        return event;
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new PoisonMessage("The header " + name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
