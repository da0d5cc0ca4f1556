package io.jangteo.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks with the service as the gateway would. */
public final class Client {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final Map<String, String> headers;

    Client(int port) {
        this(port, Map.of());
    }

    private Client(int port, Map<String, String> headers) {
        this.port = port;
        this.headers = headers;
    }

    /** As the gateway says where a request came from. */
    public Client from(String address) {
        return having("X-Jangteo-Client-Address", address);
    }

    public Client with(String accessToken) {
        return having("Authorization", "Bearer " + accessToken);
    }

    public Answer signUp(String email, String password) {
        return post("/api/users", Map.of("email", email, "password", password, "name", "김민지"));
    }

    public Answer signIn(String email, String password) {
        return post("/api/sessions", Map.of("email", email, "password", password));
    }

    public Answer refresh(String refreshToken) {
        return post("/api/sessions/refresh", Map.of("refreshToken", refreshToken));
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public Answer delete(String path, Object body) {
        return send("DELETE", path, body);
    }

    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        public Answer expect(int expected) {
            Assertions.assertThat(status).as(raw.body()).isEqualTo(expected);
            return this;
        }

        public Answer because(String reason) {
            Assertions.assertThat(text("reason")).as(raw.body()).isEqualTo(reason);
            Assertions.assertThat(header("Content-Type")).startsWith("application/problem+json");
            return this;
        }

        public String text(String field) {
            return body.path(field).asString();
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    private Client having(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Client(port, more);
    }

    private Answer send(String method, String path, Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        headers.forEach(request::header);
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
        try {
            HttpResponse<String> raw = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            JsonNode parsed = raw.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(raw.body());
            return new Answer(raw.statusCode(), parsed, raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
