package io.jangteo.load.generate;

import io.jangteo.local.shop.Answer;
import io.jangteo.local.shop.OperatorDoor;
import io.jangteo.local.shop.OperatorDoor.Question;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;

/**
 * Loads a catalog through the public doors: the categories that are missing, then the products as one import. The platform counts the
 * import's lines, so a load that was broken off, here or there, goes on behind the last line that it kept.
 */
final class CatalogLoad {

    private static final int BATCH = 5_000;
    private static final int SAMPLED = 100;
    private static final int NOT_FOUND = 404;

    /** A batch of lines is answered when all of it is kept, which takes a busy platform long. */
    static final Duration ANSWER_WITHIN = Duration.ofMinutes(10);

    private final OperatorDoor door;
    private final Catalog catalog;
    private final long products;
    private final String id;

    CatalogLoad(OperatorDoor door, Catalog catalog, long seed, long products) {
        this.door = door;
        this.catalog = catalog;
        this.products = products;
        this.id = "generate-%d-%d-%s".formatted(seed, products, fingerprint());
    }

    /** The name of the import; another one where another release makes other products. */
    String id() {
        return id;
    }

    void categories() throws InterruptedException {
        Set<Integer> there = door.askOrFail(Question.get("/api/catalog/categories"))
                .path("items")
                .valueStream()
                .map(category -> category.path("id").intValue())
                .collect(Collectors.toSet());
        for (CategoryTree.Category category : catalog.categories().all()) {
            if (!there.contains(category.id())) {
                Map<String, Object> body = new LinkedHashMap<>();
                body.put("parentId", category.parentId());
                body.put("name", Map.of("ko", category.korean(), "en", category.english()));
                door.askOrFail(Question.json("PUT", "/api/catalog/categories/" + category.id(), Map.of(), body));
            }
        }
    }

    /** The first line that the platform has not kept yet. */
    long nextLine() throws InterruptedException {
        Question question = Question.get("/api/catalog/imports/" + id);
        Answer answer = door.ask(question);
        if (answer.status() == NOT_FOUND) {
            return 0;
        }
        if (!answer.ok()) {
            throw door.refused(question, answer);
        }
        return answer.body().path("nextLine").longValue();
    }

    /**
     * @param done is told how many products are there
     * @return the platform's tally of the import
     */
    JsonNode products(LongConsumer done) throws InterruptedException {
        long next = nextLine();
        while (next < products) {
            next = sendFrom(next, done);
        }
        return door.askOrFail(Question.get("/api/catalog/imports/" + id));
    }

    /** The first refused lines, or nothing. */
    JsonNode errors() throws InterruptedException {
        return door.askOrFail(Question.get("/api/catalog/imports/" + id + "/errors"))
                .path("items");
    }

    /** Goes on until the end, or until the platform wants another line than the next: it was reset meanwhile, perhaps. */
    private long sendFrom(long first, LongConsumer done) throws InterruptedException {
        try (var batches = new Batches(catalog, first, products, BATCH)) {
            while (batches.hasNext()) {
                Batch batch = batches.next();
                long kept = send(batch);
                done.accept(kept);
                if (kept != batch.end()) {
                    return kept;
                }
            }
        }
        return products;
    }

    private long send(Batch batch) throws InterruptedException {
        Question question = Question.lines(
                "/api/catalog/imports?from=" + batch.from(), Map.of("Idempotency-Key", id), batch.body());
        while (true) {
            Answer answer = door.ask(question);
            if (answer.ok() || answer.refusedFor("IMPORT_GAP")) {
                return answer.body().path("nextLine").longValue();
            }
            if (!answer.refusedFor("IMPORT_RUNNING")) {
                throw door.refused(question, answer);
            }
            OperatorDoor.pause(answer.retryAfterSeconds());
        }
    }

    private String fingerprint() {
        var checksum = new CRC32();
        for (long number = 0; number < Math.min(SAMPLED, products); number++) {
            checksum.update(catalog.line(number).getBytes(StandardCharsets.UTF_8));
        }
        return "%08x".formatted(checksum.getValue());
    }
}
