package io.jangteo.load.sync;

import io.jangteo.load.PlainProduct;
import io.jangteo.local.shop.OperatorDoor;
import io.jangteo.local.shop.OperatorDoor.Question;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The products that are changed, each told apart by its number; made once per data folder, used again by later runs. */
final class BenchProducts {

    static final String BRAND = "JangteoSync";

    private static final int CATEGORY = 9900;

    private final OperatorDoor door;
    private final String imported;
    private long nextLine;

    BenchProducts(OperatorDoor door) {
        this.door = door;
        this.imported = "bench-sync-" + UUID.randomUUID();
    }

    void category() throws InterruptedException {
        door.askOrFail(Question.json(
                "PUT",
                "/api/catalog/categories/" + CATEGORY,
                Map.of(),
                Map.of("name", Map.of("ko", "동기화 측정", "en", "Sync bench"))));
    }

    /** Writes products {@code first} and so many after it with the prices of these changes, in one request. */
    void write(Changes changes, int first, int count) throws InterruptedException {
        StringBuilder lines = new StringBuilder();
        for (int number = first; number < first + count; number++) {
            lines.append(line(number, changes.price(number))).append('\n');
        }
        changes.sending(count, System.nanoTime());
        JsonNode tally = door.askOrFail(Question.lines(
                "/api/catalog/imports?from=" + nextLine,
                Map.of("Idempotency-Key", imported),
                lines.toString().getBytes(StandardCharsets.UTF_8)));
        if (tally.path("refused").longValue() > 0) {
            throw new IllegalStateException("The catalog refuses products of the bench: " + tally);
        }
        nextLine = tally.path("nextLine").longValue();
    }

    private static String line(int number, long price) {
        UUID id = UUID.nameUUIDFromBytes(("bench-sync-" + number).getBytes(StandardCharsets.UTF_8));
        String sku = "SYNC-%06d".formatted(number);
        return PlainProduct.of(CATEGORY, "동기화 측정 상품 " + number, "Sync bench product " + number, sku, price)
                .put("id", id.toString())
                .put("brand", BRAND)
                .toString();
    }
}
