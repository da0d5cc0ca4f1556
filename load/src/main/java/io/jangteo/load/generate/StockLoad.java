package io.jangteo.load.generate;

import io.jangteo.local.shop.OperatorDoor;
import io.jangteo.local.shop.OperatorDoor.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Receives stock for the first SKUs of a catalog, once for each, however often it is asked. */
final class StockLoad {

    private static final int LEAST = 20;
    private static final int MOST = 500;
    private static final int STREAM = 3;

    private final OperatorDoor door;
    private final Catalog catalog;
    private final long seed;

    StockLoad(OperatorDoor door, Catalog catalog, long seed) {
        this.door = door;
        this.catalog = catalog;
        this.seed = seed;
    }

    /** Those of the first products, in their order. */
    List<String> firstSkus(long count, long products) {
        List<String> skus = new ArrayList<>();
        for (long number = 0; number < products && skus.size() < count; number++) {
            skus.addAll(catalog.product(number).skus());
        }
        return skus.subList(0, (int) Math.min(count, skus.size()));
    }

    /** @param done is told how many SKUs have their stock */
    void receive(List<String> skus, LongConsumer done) throws InterruptedException {
        for (int at = 0; at < skus.size(); at++) {
            String sku = skus.get(at);
            int quantity = Draw.of(seed, at, STREAM).between(LEAST, MOST);
            door.askOrFail(Question.json(
                    "POST",
                    "/api/inventory/receipts",
                    Map.of("Idempotency-Key", "generate-" + sku),
                    Map.of("sku", sku, "quantity", quantity)));
            done.accept(at + 1L);
        }
    }
}
