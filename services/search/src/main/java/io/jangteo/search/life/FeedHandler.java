package io.jangteo.search.life;

import io.jangteo.platform.messaging.inbox.PoisonMessage;
import io.jangteo.platform.messaging.states.StateHandler;
import io.jangteo.search.index.Change;
import io.jangteo.search.index.Change.StockState;
import io.jangteo.search.index.IndexWriter;
import io.jangteo.search.index.ProductDocument;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the catalog and the inventory tell, and writes it to one index version. */
final class FeedHandler implements StateHandler<Change> {
    static final String PRODUCTS = "catalog.products";
    static final String STOCK = "inventory.stock";
    static final String CONSUMER = "search";

    private final String index;
    private final IndexWriter writer;
    private final JsonMapper mapper;
    private final int wonPerDollar;

    FeedHandler(String index, IndexWriter writer, JsonMapper mapper, int wonPerDollar) {
        this.index = index;
        this.writer = writer;
        this.mapper = mapper;
        this.wonPerDollar = wonPerDollar;
    }

    @Override
    public Change read(ConsumerRecord<String, String> message) {
        if (message.value() == null) {
            throw new PoisonMessage("A message without a value");
        }
        try {
            JsonNode value = mapper.readTree(message.value());
            return message.topic().equals(STOCK) ? stock(value) : ProductDocument.stateOf(value, wonPerDollar);
        } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
            throw new PoisonMessage("The value is no state of " + message.topic() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public List<Refused<Change>> apply(List<Change> changes) {
        return writer.write(index, changes);
    }

    private static StockState stock(JsonNode value) {
        String sku = value.path("sku").asString("");
        long version = value.path("version").asLong(0);
        if (sku.isEmpty() || version < 1 || !value.path("inStock").isBoolean()) {
            throw new IllegalArgumentException("sku, version of 1 or more and inStock are expected");
        }
        return new StockState(sku, version, value.path("inStock").asBoolean());
    }
}
