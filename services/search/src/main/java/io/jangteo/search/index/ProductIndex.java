package io.jangteo.search.index;

import io.jangteo.search.SearchSettings;
import io.jangteo.search.engine.Engine;
import io.jangteo.search.engine.EngineAway;
import io.jangteo.search.engine.EngineRefused;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes to one index. A product and the stock of each of its SKUs carry a version of their own; a script in the engine compares
 * them where the document lies, so that late, doubled and crossing writes end in the same document. A deleted product stays as a
 * hidden document, because the engine itself forgets the version of a deletion after a minute ({@code index.gc_deletes}).
 */
@Component
public class ProductIndex {
    private static final int CROSSING_WRITES = 10;

    private final Engine engine;
    private final SearchSettings settings;
    private final JsonMapper mapper;
    private final Clock clock;
    private final String form;

    ProductIndex(Engine heavyEngine, SearchSettings settings, JsonMapper mapper, Clock clock) {
        this.engine = heavyEngine;
        this.settings = settings;
        this.mapper = mapper;
        this.clock = clock;
        this.form = IndexDefinition.form(mapper) + "-" + ProductDocument.FORM;
    }

    /** @param position where the write stood among those given */
    record RefusedWrite(int position, String why) {}

    /**
     * One write to one document.
     *
     * @param making whether the document is made if it is not there; otherwise the write is left out
     */
    record Write(String id, String script, Map<String, Object> params, boolean making) {}

    /**
     * @param stock what is known of the product's SKUs
     * @param rank how popular it is; null where nobody wants it
     * @param seen the version whose place it takes; null where it takes that of any older one
     */
    Write product(
            Change.ProductState state, List<Change.StockState> stock, @Nullable Double rank, @Nullable Long seen) {
        Map<String, Object> known = new HashMap<>();
        stock.forEach(each -> known.put(each.sku(), Map.of("version", each.version(), "inStock", each.inStock())));
        Map<String, Object> params = new HashMap<>(Map.of(
                "id", state.id(),
                "version", state.version(),
                "deleted", state.document().isEmpty(),
                "skus", state.skus(),
                "document", state.document(),
                "stock", known,
                "now", clock.instant().toString()));
        if (rank != null) {
            params.put("popularity", rank);
        }
        if (seen != null) {
            params.put("seen", seen);
        }
        return new Write(state.id(), Scripts.PRODUCT, params, true);
    }

    Write stock(String productId, Change.StockState state) {
        return new Write(
                productId,
                Scripts.STOCK,
                Map.of("id", productId, "sku", state.sku(), "version", state.version(), "inStock", state.inStock()),
                true);
    }

    /** Writes how popular products are; those that the index does not have are left out. */
    public void popularity(String index, Map<String, Double> ranks) {
        List<Write> writes = new ArrayList<>();
        ranks.forEach((id, rank) -> writes.add(new Write(id, Scripts.POPULARITY, Map.of("popularity", rank), false)));
        for (RefusedWrite refused : write(index, writes)) {
            throw new EngineRefused(400, "A popularity is refused: " + refused.why());
        }
    }

    /** Says of what mapping, analyzers and fields this release makes an index. */
    public String form() {
        return form;
    }

    /** Makes the index if it is not there. */
    public void create(String index, List<String> userWords) {
        if (!engine.exists("/" + index)) {
            engine.put("/" + index, IndexDefinition.with(userWords, settings, mapper));
        }
    }

    public void drop(String index) {
        if (engine.exists("/" + index)) {
            engine.delete("/" + index);
        }
    }

    /**
     * Deletes for good what was deleted before a time: no message of it can come any more.
     *
     * @return how many documents
     */
    public long purge(String index, Instant before) {
        List<Object> gone = List.of(
                Map.of("term", Map.of("deleted", true)),
                Map.of("range", Map.of("deletedAt", Map.of("lt", before.toString()))));
        return engine.post(
                        "/" + index + "/_delete_by_query?conflicts=proceed",
                        Map.of("query", Map.of("bool", Map.of("filter", gone))))
                .path("deleted")
                .asLong();
    }

    /**
     * Durable when it returns.
     *
     * @return the writes that the engine will never take
     * @throws EngineAway if some could not be written now; all may be written again
     */
    List<RefusedWrite> write(String index, List<Write> writes) {
        if (writes.isEmpty()) {
            return List.of();
        }
        List<Object> lines = new ArrayList<>(writes.size() * 2);
        for (Write write : writes) {
            lines.add(Map.of("update", Map.of("_id", write.id(), "retry_on_conflict", CROSSING_WRITES)));
            Map<String, Object> script = Map.of("source", write.script(), "params", write.params());
            lines.add(
                    write.making()
                            ? Map.of("script", script, "scripted_upsert", true, "upsert", Map.of())
                            : Map.of("script", script));
        }
        JsonNode answer = engine.lines("/" + index + "/_bulk", lines);
        return answer.path("errors").asBoolean() ? refused(answer) : List.of();
    }

    private static List<RefusedWrite> refused(JsonNode answer) {
        List<RefusedWrite> refused = new ArrayList<>();
        int position = 0;
        for (JsonNode item : answer.path("items")) {
            JsonNode result = item.path("update");
            int status = result.path("status").asInt();
            JsonNode error = result.path("error");
            boolean leftOut = error.path("type").asString("").equals("document_missing_exception");
            if (status == 404 && !leftOut) {
                throw new EngineRefused(status, error.toString());
            }
            if (status == 409 || status == 429 || status >= 500) {
                throw new EngineAway("The search engine cannot write now (" + status + "): " + error);
            }
            if (status >= 400 && !leftOut) {
                refused.add(new RefusedWrite(position, error.toString()));
            }
            position++;
        }
        return refused;
    }
}
