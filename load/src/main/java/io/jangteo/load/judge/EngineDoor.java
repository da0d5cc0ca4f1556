package io.jangteo.load.judge;

import io.jangteo.local.machine.MachineFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A search engine, asked in its own language. */
final class EngineDoor implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    EngineDoor(String url) {
        this.url = url;
    }

    JsonNode ask(String method, String path, @Nullable Object body) {
        return send(method, path, "application/json", body == null ? "" : JSON.writeValueAsString(body));
    }

    /** One JSON value a line. */
    void bulk(String index, List<Object> lines) {
        String body =
                lines.stream().map(each -> JSON.writeValueAsString(each) + "\n").collect(Collectors.joining());
        JsonNode answer = send("POST", "/" + index + "/_bulk", "application/x-ndjson", body);
        if (answer.path("errors").asBoolean()) {
            throw new MachineFailure("The engine refused documents of " + index + ": " + answer);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private JsonNode send(String method, String path, String type, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new MachineFailure("The engine answers %s %s: HTTP %d %s"
                        .formatted(method, path, answer.statusCode(), answer.body()));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new MachineFailure("The engine does not answer (%s %s): %s".formatted(method, path, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
