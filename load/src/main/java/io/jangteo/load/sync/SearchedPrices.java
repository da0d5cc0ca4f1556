package io.jangteo.load.sync;

import io.jangteo.local.shop.OperatorDoor;
import io.jangteo.local.shop.OperatorDoor.Question;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** What a shopper's search shows of the products of one brand, the dearest first. */
final class SearchedPrices {

    private static final int PAGE = 100;

    private final OperatorDoor door;
    private final String brand;

    SearchedPrices(OperatorDoor door, String brand) {
        this.door = door;
        this.brand = brand;
    }

    /** The highest price that is found, 0 where there is no such product. */
    long highest() throws InterruptedException {
        return page("", 1)
                .path("items")
                .path(0)
                .path("product")
                .path("price")
                .path("minorUnits")
                .asLong(0);
    }

    /** Shows {@code changes} what is found now, down to the first change that was not seen. */
    void look(Changes changes) throws InterruptedException {
        String cursor = "";
        long lowest;
        do {
            JsonNode page = page(cursor, PAGE);
            long now = System.nanoTime();
            lowest = 0;
            for (JsonNode item : page.path("items")) {
                lowest = item.path("product").path("price").path("minorUnits").asLong(0);
                changes.seen(lowest, now);
            }
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty() && lowest > changes.lowestUnseen());
    }

    private JsonNode page(String cursor, int limit) throws InterruptedException {
        return door.askOrFail(Question.get("/api/search?brand=%s&sort=PRICE_DESCENDING&facets=false&limit=%d&cursor=%s"
                .formatted(brand, limit, URLEncoder.encode(cursor, StandardCharsets.UTF_8))));
    }
}
