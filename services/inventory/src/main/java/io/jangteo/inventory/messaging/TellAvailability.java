package io.jangteo.inventory.messaging;

import io.jangteo.inventory.domain.Availability;
import io.jangteo.inventory.domain.AvailabilityNews;
import io.jangteo.platform.messaging.outbox.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells on {@code inventory.stock} whether a SKU can be had. Plain JSON, because protobuf's has no numbers of 64 bits. */
@Component
class TellAvailability implements AvailabilityNews {

    private static final String TOPIC = "inventory.stock";
    private static final String CHANGED = "jangteo.inventory.v1.AvailabilityChanged";

    private final Outbox outbox;

    TellAvailability(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void turned(List<Availability> news) {
        outbox.append(news.stream()
                .map(each -> new Outbox.Entry(TOPIC, each.sku(), CHANGED, json(each)))
                .toList());
    }

    /** A SKU has no character that JSON would spell otherwise. */
    private static String json(Availability news) {
        return "{\"sku\":\"%s\",\"inStock\":%b,\"version\":%d}".formatted(news.sku(), news.inStock(), news.version());
    }
}
