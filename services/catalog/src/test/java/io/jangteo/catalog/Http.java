package io.jangteo.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the service's HTTP API that sends and shows JSON as it is. */
public final class Http {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    private Http(String base, String token) {
        this.base = base;
        this.token = token;
    }

    public static Http operator(int port) {
        return new Http("http://127.0.0.1:" + port, "OPERATOR");
    }

    public static Http customer(int port) {
        return new Http("http://127.0.0.1:" + port, "CUSTOMER");
    }

    public static Http nobody(int port) {
        return new Http("http://127.0.0.1:" + port, "");
    }

    public record Answer(int status, HttpResponse<String> whole) {

        public JsonNode json() {
            return JSON.readTree(whole.body());
        }

        public String reason() {
            return json().path("reason").asString();
        }

        public String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer put(String path, Object body, String... headers) {
        return send("PUT", path, body, headers);
    }

    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    /** Posts lines as they come, without saying beforehand how many. */
    public Answer stream(String path, Stream<String> lines, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(
                        lines.map(line -> (line + "\n").getBytes(StandardCharsets.UTF_8))::iterator))
                .headers(headers);
        return send(request);
    }

    private Answer send(String method, String path, Object body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private Answer send(HttpRequest.Builder request) {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
