package io.jangteo.search.index;

import io.jangteo.search.SearchSettings;
import io.jangteo.search.engine.Engine;
import io.jangteo.search.engine.EngineAway;
import io.jangteo.search.engine.EngineRefused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final String STOCK_OF_ITS_SKUS = """
            boolean any = false;
            for (def sku : source.skus) {
              def itsStock = source.stock.get(sku);
              if (itsStock != null && itsStock.inStock) { any = true; }
            }
            source.inStock = any;
            """;

    private static final String PRODUCT = """
            def source = ctx._source;
            if (!params.force && source.catalogVersion != null && source.catalogVersion >= params.version) { ctx.op = 'none'; return; }
            def stock = source.stock == null ? [:] : source.stock;
            for (def entry : params.stock.entrySet()) {
              def known = stock.get(entry.getKey());
              if (known == null || known.version < entry.getValue().version) { stock.put(entry.getKey(), entry.getValue()); }
            }
            source.clear();
            source.putAll(params.document);
            source.id = params.id;
            source.catalogVersion = params.version;
            source.deleted = params.deleted;
            source.skus = params.skus;
            source.stock = stock;
            if (params.deleted) { source.deletedAt = params.now; }
            """ + STOCK_OF_ITS_SKUS;

    private static final String STOCK = """
            def source = ctx._source;
            if (source.stock == null) {
              source.id = params.id;
              source.catalogVersion = 0L;
              source.deleted = true;
              source.skus = [];
              source.stock = [:];
            }
            def known = source.stock.get(params.sku);
            if (known != null && known.version >= params.version) { ctx.op = 'none'; return; }
            source.stock.put(params.sku, ['version': params.version, 'inStock': params.inStock]);
            """ + STOCK_OF_ITS_SKUS;

    private final Engine engine;
    private final SearchSettings settings;
    private final JsonMapper mapper;
    private final Clock clock;

    ProductIndex(Engine heavyEngine, SearchSettings settings, JsonMapper mapper, Clock clock) {
        this.engine = heavyEngine;
        this.settings = settings;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @param position where the write stood among those given */
    record RefusedWrite(int position, String why) {}

    /** One write to one document. */
    record Write(String id, String script, Map<String, Object> params) {}

    /**
     * @param stock what is known of the product's SKUs
     * @param force whether it is written although the index has this version already
     */
    Write product(Change.ProductState state, List<Change.StockState> stock, boolean force) {
        Map<String, Object> known = new HashMap<>();
        stock.forEach(each -> known.put(each.sku(), Map.of("version", each.version(), "inStock", each.inStock())));
        return new Write(
                state.id(),
                PRODUCT,
                Map.of(
                        "id", state.id(),
                        "version", state.version(),
                        "force", force,
                        "deleted", state.document().isEmpty(),
                        "skus", state.skus(),
                        "document", state.document(),
                        "stock", known,
                        "now", clock.instant().toString()));
    }

    Write stock(String productId, Change.StockState state) {
        return new Write(
                productId,
                STOCK,
                Map.of("id", productId, "sku", state.sku(), "version", state.version(), "inStock", state.inStock()));
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
            lines.add(Map.of(
                    "script", Map.of("source", write.script(), "params", write.params()),
                    "scripted_upsert", true,
                    "upsert", Map.of()));
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
            if (status == 404) {
                throw new EngineRefused(status, error.toString());
            }
            if (status == 409 || status == 429 || status >= 500) {
                throw new EngineAway("The search engine cannot write now (" + status + "): " + error);
            }
            if (status >= 400) {
                refused.add(new RefusedWrite(position, error.toString()));
            }
            position++;
        }
        return refused;
    }
}
