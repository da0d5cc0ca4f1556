package io.jangteo.search.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Requests to the engine in its own language, JSON; answers as trees. */
public final class Engine {
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int LONGEST_REASON = 600;

    private final OpenSearchGenericClient client;
    private final JsonMapper mapper;

    Engine(OpenSearchGenericClient client, JsonMapper mapper) {
        this.client = client;
        this.mapper = mapper;
    }

    public JsonNode get(String path) {
        return send("GET", path, null);
    }

    public JsonNode post(String path, @Nullable Object body) {
        return send("POST", path, body == null ? null : json(body));
    }

    /**
     * Never a part of an answer: where a shard does not answer, the search fails.
     *
     * @param index or its alias
     * @param options such as {@code request_cache=true}
     * @throws EngineAway if not all of the index answers
     */
    public JsonNode search(String index, Object question, String... options) {
        String asked = Stream.of(options).map("&"::concat).collect(Collectors.joining());
        return post("/" + index + "/_search?allow_partial_search_results=false" + asked, question);
    }

    public JsonNode put(String path, @Nullable Object body) {
        return send("PUT", path, body == null ? null : json(body));
    }

    public JsonNode delete(String path) {
        return send("DELETE", path, null);
    }

    public boolean exists(String path) {
        try {
            send("HEAD", path, null);
            return true;
        } catch (EngineRefused e) {
            if (e.status() == 404) {
                return false;
            }
            throw e;
        }
    }

    /** A bulk request: one JSON value per line. */
    public JsonNode lines(String path, List<?> values) {
        StringBuilder lines = new StringBuilder(values.size() * 1024);
        values.forEach(value -> lines.append(mapper.writeValueAsString(value)).append('\n'));
        return send("POST", path, Body.from(lines.toString().getBytes(StandardCharsets.UTF_8), LINES));
    }

    private Body json(Object value) {
        return Body.from(mapper.writeValueAsBytes(value), JSON);
    }

    private JsonNode send(String method, String path, @Nullable Body body) {
        try (Response response = client.execute(Requests.create(method, path, List.of(), Map.of(), body))) {
            byte[] answer = response.getBody().map(Body::bodyAsBytes).orElse(new byte[0]);
            int status = response.getStatus();
            if (status >= 200 && status < 300) {
                return answer.length == 0 ? MissingNode.getInstance() : mapper.readTree(answer);
            }
            throw failure(method + " " + path, status, new String(answer, StandardCharsets.UTF_8));
        } catch (IOException | JacksonException e) {
            throw new EngineAway("The search engine does not answer " + method + " " + path + ": " + e, e);
        }
    }

    private static RuntimeException failure(String request, int status, String answer) {
        String reason = answer.length() > LONGEST_REASON ? answer.substring(0, LONGEST_REASON) + " ..." : answer;
        String message = "The search engine answers " + request + " with " + status + ": " + reason;
        return status >= 500 || status == TOO_MANY_REQUESTS
                ? new EngineAway(message)
                : new EngineRefused(status, message);
    }
}
