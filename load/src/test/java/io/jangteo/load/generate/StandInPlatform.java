package io.jangteo.load.generate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Doors that keep lines, categories and stock as the platform's contract says, and that fail when they are told to. */
final class StandInPlatform implements AutoCloseable {

    /** What becomes of one request. */
    enum Mishap {
        NONE,
        BUSY,
        TOKEN_RUN_OUT,
        /** The lines are kept in part and the connection breaks. */
        BROKEN_OFF,
        RUNNING
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    final List<String> lines = new ArrayList<>();
    final Map<String, Integer> stock = new TreeMap<>();
    final List<Integer> categories = new ArrayList<>();
    int signIns;
    int imports;
    Map<Integer, Mishap> mishaps = Map.of();
    IntPredicate refuses = _ -> false;
    private int refused;
    private final HttpServer server;

    StandInPlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        if (path.equals("/api/sessions")) {
            signIns++;
            answer(exchange, 200, Map.of("accessToken", "t" + signIns));
        } else if (!("Bearer t" + signIns).equals(token)) {
            answer(exchange, 401, Map.of("reason", "UNAUTHENTICATED"));
        } else if (path.equals("/api/catalog/categories")) {
            List<Map<String, Integer>> items =
                    categories.stream().map(id -> Map.of("id", id)).toList();
            answer(exchange, 200, Map.of("items", items));
        } else if (path.startsWith("/api/catalog/categories/")) {
            category(exchange, Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)), JSON.readTree(body));
        } else if (path.equals("/api/catalog/imports")) {
            takeLines(exchange, body);
        } else if (path.startsWith("/api/catalog/imports/")) {
            answer(exchange, lines.isEmpty() ? 404 : 200, tally());
        } else {
            JsonNode receipt = JSON.readTree(body);
            stock.put(receipt.path("sku").asString(), receipt.path("quantity").intValue());
            answer(exchange, 200, Map.of());
        }
    }

    private void category(HttpExchange exchange, int id, JsonNode body) throws IOException {
        JsonNode parent = body.path("parentId");
        boolean placed = parent.isNull() || categories.contains(parent.intValue());
        categories.add(id);
        answer(exchange, placed ? 201 : 422, Map.of("reason", "UNKNOWN_CATEGORY"));
    }

    private void takeLines(HttpExchange exchange, String body) throws IOException {
        imports++;
        Mishap mishap = mishaps.getOrDefault(imports, Mishap.NONE);
        String query = URLDecoder.decode(exchange.getRequestURI().getQuery(), StandardCharsets.UTF_8);
        int from = Integer.parseInt(query.substring("from=".length()));
        List<String> sent = body.lines().toList();
        switch (mishap) {
            case BUSY -> answer(exchange, 503, Map.of("reason", "HEAVY_WORK_GOING_ON"));
            case RUNNING -> answer(exchange, 409, Map.of("reason", "IMPORT_RUNNING"));
            case TOKEN_RUN_OUT -> {
                signIns += 1_000;
                answer(exchange, 401, Map.of("reason", "UNAUTHENTICATED"));
            }
            case BROKEN_OFF -> {
                keep(from, sent.subList(0, sent.size() / 2));
                exchange.close();
            }
            case NONE -> {
                if (from > lines.size()) {
                    answer(exchange, 409, Map.of("reason", "IMPORT_GAP", "nextLine", lines.size()));
                } else {
                    keep(from, sent);
                    answer(exchange, 200, tally());
                }
            }
        }
    }

    private void keep(int from, List<String> sent) {
        for (String line : sent.subList(Math.min(sent.size(), lines.size() - from), sent.size())) {
            refused += refuses.test(lines.size()) ? 1 : 0;
            lines.add(line);
        }
    }

    private Map<String, Object> tally() {
        return Map.of(
                "nextLine",
                lines.size(),
                "created",
                lines.size() - refused,
                "replaced",
                0,
                "unchanged",
                0,
                "refused",
                refused,
                "items",
                List.of());
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Retry-After", "0");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
