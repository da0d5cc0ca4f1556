package io.jangteo.local.shop;

import io.jangteo.local.machine.MachineFailure;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks the search service to compare its index with the catalog, and waits for the result. */
public final class CatalogComparison {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private CatalogComparison() {}

    /**
     * @param drift what differs, by product id; the first hundred
     * @param state DONE, or FAILED with its reason
     */
    public record Result(long compared, long drifted, long repaired, JsonNode drift, String state, String failure) {
        public boolean green() {
            return state.equals("DONE") && drifted == repaired;
        }
    }

    /**
     * @param repair whether what differs is written again
     * @param ranges so many ranges of products that begin at random are compared; null for all products
     * @param progress hears how many products have been compared
     */
    public static Result run(
            Shop shop, Shopper operator, boolean repair, @Nullable Integer ranges, LongConsumer progress) {
        Map<String, Object> asked = new HashMap<>(Map.of("kind", repair ? "REPAIR" : "COMPARE"));
        if (ranges != null) {
            asked.put("ranges", ranges);
        }
        String id = shop.post("/api/search/jobs", operator.accessToken(), Map.of(), asked)
                .orFail("a comparison of catalog and index")
                .text("id");
        while (true) {
            JsonNode job = shop.get("/api/search/jobs/" + id, operator.accessToken())
                    .orFail("the comparison's progress")
                    .body();
            progress.accept(job.path("done").asLong());
            if (!job.path("state").asString().equals("OPEN")) {
                return new Result(
                        job.path("done").asLong(),
                        job.path("drifted").asLong(),
                        job.path("repaired").asLong(),
                        job.path("drift"),
                        job.path("state").asString(),
                        job.path("failure").asString(""));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineFailure("Interrupted while waiting for the comparison", e);
        }
    }
}
