package io.jangteo.load.engine;

import io.jangteo.local.engines.Login;
import io.jangteo.local.machine.MachineFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The search engine over HTTP/1.1, a connection for each request that is on its way. */
public final class Engine implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int NOT_FOUND = 404;
    private static final int SHOWN = 300;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(threads)
            .build();
    private final String url;
    private final Optional<Login> login;
    private final Duration patience;

    /** @param patience how long an answer may take */
    public Engine(String url, Optional<Login> login, Duration patience) {
        this.url = url.replaceFirst("/+$", "");
        this.login = login;
        this.patience = patience;
    }

    public record Answer(int status, String body) {}

    public Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    public Answer post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(json)));
    }

    /** For what must work; nothing to measure. Answers nothing if there is no such thing. */
    public Optional<String> ask(String method, String path, String json) throws InterruptedException {
        try {
            Answer answer = send(request(path)
                    .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
            if (answer.status() == NOT_FOUND) {
                return Optional.empty();
            }
            if (answer.status() / 100 != 2) {
                throw new MachineFailure("The search engine refused %s %s: HTTP %d %s"
                        .formatted(method, path, answer.status(), shortened(answer.body())));
            }
            return Optional.of(answer.body());
        } catch (IOException e) {
            throw new MachineFailure("The search engine does not answer at %s: %s".formatted(url, e), e);
        }
    }

    /**
     * For what must work and be there.
     *
     * @param body becomes JSON; null for none
     */
    public JsonNode json(String method, String path, @Nullable Object body) throws InterruptedException {
        return known(method, path, body == null ? "" : JSON.writeValueAsString(body));
    }

    /** @param documents JSON by id */
    public void write(String index, Map<String, String> documents) throws InterruptedException {
        StringBuilder lines = new StringBuilder();
        documents.forEach((id, document) -> lines.append(JSON.writeValueAsString(Map.of("index", Map.of("_id", id))))
                .append('\n')
                .append(document)
                .append('\n'));
        JsonNode answer = known("POST", "/" + index + "/_bulk", lines.toString());
        if (answer.path("errors").asBoolean()) {
            throw new MachineFailure("The search engine did not take documents into %s: %s".formatted(index, answer));
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }

    private JsonNode known(String method, String path, String body) throws InterruptedException {
        return JSON.readTree(ask(method, path, body)
                .orElseThrow(() -> new MachineFailure(
                        "The search engine has nothing at %s %s: somebody dropped it".formatted(method, path))));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(patience)
                .header("Content-Type", path.endsWith("/_bulk") ? "application/x-ndjson" : "application/json");
        login.ifPresent(known -> request.header("Authorization", known.basic()));
        return request;
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    private static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + " ..." : text;
    }
}
