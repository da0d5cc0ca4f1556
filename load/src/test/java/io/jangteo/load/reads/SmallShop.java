package io.jangteo.load.reads;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Some doors of a shop: two categories with thirty products each, which can be read, listed and changed. What its address says comes
 * first: below {@code /broken} everything fails, below {@code /limited} everything came too often.
 */
final class SmallShop implements AutoCloseable {

    static final String TOKEN = "operator-token";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int EACH = 30;

    private final HttpServer server;
    private final ConcurrentMap<String, ObjectNode> products = new ConcurrentHashMap<>();

    SmallShop() throws IOException {
        for (int category : List.of(2, 3)) {
            for (int number = 0; number < EACH; number++) {
                products.put("p-%d-%02d".formatted(category, number), product(category, number));
            }
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, 404, JSON.createObjectNode()));
        server.createContext("/broken", exchange -> answer(exchange, 500, JSON.createObjectNode()));
        server.createContext("/limited", exchange -> answer(exchange, 429, JSON.createObjectNode()));
        server.createContext("/api/catalog/categories", this::categories);
        server.createContext("/api/catalog/products", this::products);
        server.createContext("/api/search", exchange -> answer(exchange, 200, JSON.createObjectNode()));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often each product was changed, and what its price is now. */
    record State(long changes, long price) {}

    List<State> states() {
        return products.values().stream()
                .map(product -> new State(
                        product.path("version").asLong() - 1,
                        product.at("/variants/0/price/minorUnits").asLong()))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void categories(HttpExchange exchange) throws IOException {
        List<Map<String, Object>> items =
                List.of(Map.of("id", 1), Map.of("id", 2, "parentId", 1), Map.of("id", 3, "parentId", 1));
        answer(exchange, 200, JSON.valueToTree(Map.of("items", items)));
    }

    private void products(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().replaceFirst("/api/catalog/products/?", "");
        if (exchange.getRequestMethod().equals("PUT")) {
            put(exchange, id);
        } else if (!id.isEmpty()) {
            read(exchange, products.get(id));
        } else {
            list(exchange, exchange.getRequestURI().getQuery());
        }
    }

    private static void read(HttpExchange exchange, @Nullable ObjectNode product) throws IOException {
        if (product == null) {
            answer(exchange, 404, JSON.createObjectNode());
            return;
        }
        String version = "\"" + product.path("version").asLong() + "\"";
        exchange.getResponseHeaders().set("ETag", version);
        if (version.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            int noBody = -1;
            exchange.sendResponseHeaders(304, noBody);
            exchange.close();
        } else {
            answer(exchange, 200, product);
        }
    }

    /** Ten a page, whatever is asked for. */
    private void list(HttpExchange exchange, String query) throws IOException {
        String category = query.replaceAll(".*category=(\\d+).*", "$1");
        int from = query.contains("cursor=") ? Integer.parseInt(query.replaceAll(".*cursor=(\\d+).*", "$1")) : 0;
        List<ObjectNode> all = products.keySet().stream()
                .sorted()
                .filter(id -> category.equals("1") || id.startsWith("p-" + category))
                .map(products::get)
                .toList();
        ObjectNode page = JSON.createObjectNode();
        page.set("items", JSON.valueToTree(all.subList(from, Math.min(all.size(), from + 10))));
        if (from + 10 < all.size()) {
            page.put("nextCursor", Integer.toString(from + 10));
        }
        answer(exchange, 200, page);
    }

    private void put(HttpExchange exchange, String id) throws IOException {
        var content = (ObjectNode) JSON.readTree(exchange.getRequestBody().readAllBytes());
        boolean may = ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        String expected = exchange.getRequestHeaders().getFirst("If-Match");
        long version = products.getOrDefault(id, content).path("version").asLong();
        if (!may || !("\"" + version + "\"").equals(expected)) {
            answer(exchange, may ? 412 : 401, JSON.createObjectNode());
            return;
        }
        content.put("version", version + 1);
        products.put(id, content);
        exchange.getResponseHeaders().set("ETag", "\"" + (version + 1) + "\"");
        answer(exchange, 200, content);
    }

    private static ObjectNode product(int category, int number) {
        return JSON.valueToTree(Map.of(
                "id",
                "p-%d-%02d".formatted(category, number),
                "title",
                "Product %d of %d".formatted(number, category),
                "version",
                1,
                "variants",
                IntStream.range(0, 2)
                        .mapToObj(variant -> Map.of(
                                "sku",
                                "S-%d-%d-%d".formatted(category, number, variant),
                                "price",
                                Map.of("currency", "KRW", "minorUnits", 5000)))
                        .toList()));
    }

    private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
