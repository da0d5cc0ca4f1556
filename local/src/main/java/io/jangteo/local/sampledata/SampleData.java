package io.jangteo.local.sampledata;

import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.sampledata.SampleFiles.Stock;
import io.jangteo.local.shop.Answer;
import io.jangteo.local.shop.OperatorDoor;
import io.jangteo.local.shop.OperatorDoor.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Loads the sample data through the public doors as operator. Every request may be repeated: a category is put again, a
 * product that is there answers 412, and the receipt of a SKU has the same key each time. So a load that was killed is simply
 * done again, and stock is never received twice. The marker in the data folder only saves the asking.
 */
public final class SampleData {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);

    private final String baseUrl;
    private final String operatorPassword;
    private final Path marker;

    /** @param dataFolder where it is remembered that everything is loaded */
    public SampleData(String baseUrl, String operatorPassword, Path dataFolder) {
        this.baseUrl = baseUrl;
        this.operatorPassword = operatorPassword;
        this.marker = dataFolder.resolve("sample-data-loaded");
    }

    /**
     * Returns when everything is there.
     *
     * @return whether anything had to be asked for
     * @throws MachineFailure saying what was refused
     */
    public boolean load(SampleProgress progress) {
        SampleFiles files = SampleFiles.read();
        if (isLoaded(files)) {
            return false;
        }
        try (var door = new OperatorDoor(baseUrl, operatorPassword, PATIENCE, ANSWER_WITHIN)) {
            var work = new SampleWork(progress);
            work.oneAfterTheOther("categories", files.categories(), category -> put(door, category));
            work.sideBySide("products", files.products(), product -> create(door, product));
            work.sideBySide("stock", files.stock(), stock -> receive(door, stock));
        }
        remember(files);
        return true;
    }

    private static void put(OperatorDoor door, JsonNode category) throws InterruptedException {
        Map<String, JsonNode> body = Map.of("parentId", category.get("parentId"), "name", category.get("name"));
        door.askOrFail(Question.json("PUT", "/api/catalog/categories/" + category.get("id"), Map.of(), body));
    }

    private static void create(OperatorDoor door, JsonNode product) throws InterruptedException {
        String path = "/api/catalog/products/" + product.get("id").asString();
        send(door, Question.json("PUT", path, Map.of("If-None-Match", "*"), product), "PRODUCT_EXISTS");
    }

    /** A key that was used with another quantity is of an older release's sample data: its stock stays as it is. */
    private static void receive(OperatorDoor door, Stock stock) throws InterruptedException {
        Question question = Question.json(
                "POST",
                "/api/inventory/receipts",
                Map.of("Idempotency-Key", "sample-data-" + stock.sku()),
                Map.of("sku", stock.sku(), "quantity", stock.quantity()));
        send(door, question, "IDEMPOTENCY_KEY_REUSED");
    }

    /** @param done the reason of a refusal that means that it is done already */
    private static void send(OperatorDoor door, Question question, String done) throws InterruptedException {
        Answer answer = door.ask(question);
        if (!answer.ok() && !answer.refusedFor(done)) {
            throw door.refused(question, answer);
        }
    }

    private boolean isLoaded(SampleFiles files) {
        try {
            return Files.exists(marker) && Files.readString(marker).equals(files.fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException("The marker of the sample data cannot be read", e);
        }
    }

    private void remember(SampleFiles files) {
        try {
            Files.writeString(marker, files.fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException("The marker of the sample data cannot be written", e);
        }
    }
}
