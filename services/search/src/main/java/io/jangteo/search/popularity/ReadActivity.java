package io.jangteo.search.popularity;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.jangteo.contracts.search.v1.ProductPurchased;
import io.jangteo.contracts.search.v1.ProductViewed;
import io.jangteo.contracts.search.v1.Searched;
import io.jangteo.contracts.search.v1.SuggestionClicked;
import io.jangteo.platform.messaging.inbox.PoisonMessage;
import io.jangteo.search.popularity.Act.Kind;
import io.jangteo.search.popularity.Act.Nothing;
import io.jangteo.search.popularity.Act.Purchase;
import io.jangteo.search.popularity.Act.Vote;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads an event of {@code shop.activity} by its CloudEvents headers. */
final class ReadActivity {
    private static final JsonFormat.Parser JSON = JsonFormat.parser().ignoringUnknownFields();

    private ReadActivity() {}

    /** @throws PoisonMessage if it is none */
    static Act from(ConsumerRecord<String, @Nullable String> message) {
        String type = header(message, "ce_type");
        return switch (type) {
            case "jangteo.search.v1.ProductViewed" -> {
                ProductViewed event = into(ProductViewed.newBuilder(), message).build();
                yield vote(message, event.getVisitorId(), event.getProductId(), Kind.VIEW);
            }
            case "jangteo.search.v1.SuggestionClicked" -> {
                SuggestionClicked event =
                        into(SuggestionClicked.newBuilder(), message).build();
                yield vote(message, event.getVisitorId(), event.getProductId(), Kind.SUGGESTION_CLICK);
            }
            case "jangteo.search.v1.ProductPurchased" -> {
                ProductPurchased event =
                        into(ProductPurchased.newBuilder(), message).build();
                yield new Purchase(header(message, "ce_id"), event.getProductId(), at(message));
            }
            case "jangteo.search.v1.Searched" -> {
                into(Searched.newBuilder(), message);
                yield new Nothing();
            }
            default -> throw new PoisonMessage("popularity does not know the type " + type);
        };
    }

    private static Act vote(
            ConsumerRecord<String, @Nullable String> message, String visitor, String product, Kind kind) {
        if (visitor.isEmpty() || product.isEmpty()) {
            return new Nothing();
        }
        Instant at = at(message);
        return new Vote(LocalDate.ofInstant(at, ZoneOffset.UTC), visitor, product, kind, at);
    }

    private static <B extends Message.Builder> B into(B builder, ConsumerRecord<String, @Nullable String> message) {
        String value = message.value();
        if (value == null) {
            throw new PoisonMessage("A message without a value");
        }
        try {
            JSON.merge(value, builder);
            return builder;
        } catch (InvalidProtocolBufferException e) {
            throw new PoisonMessage(
                    "The value is no " + builder.getDescriptorForType().getFullName(), e);
        }
    }

    private static Instant at(ConsumerRecord<?, ?> message) {
        try {
            return Instant.parse(header(message, "ce_time"));
        } catch (DateTimeParseException e) {
            throw new PoisonMessage("The header ce_time is no time", e);
        }
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new PoisonMessage("A message without the header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
