package io.jangteo.load.stores;

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
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The search engine over HTTP/1.1, a connection for each request that is on its way. */
final class Engine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
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

    Engine(String url, Optional<Login> login) {
        this.url = url.replaceFirst("/+$", "");
        this.login = login;
    }

    /** @param body empty if there was no such thing */
    record Answer(int status, String body) {}

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Answer post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(json)));
    }

    /** For what must work; nothing to measure. Answers nothing if there is no such thing. */
    Optional<String> ask(String method, String path, String json) throws InterruptedException {
        try {
            Answer answer = send(request(path)
                    .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
            if (answer.status() == NOT_FOUND) {
                return Optional.empty();
            }
            if (answer.status() != OK) {
                throw new MachineFailure("The search engine refused %s %s: HTTP %d %s"
                        .formatted(method, path, answer.status(), shortened(answer.body())));
            }
            return Optional.of(answer.body());
        } catch (IOException e) {
            throw new MachineFailure("The search engine does not answer at %s: %s".formatted(url, e), e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
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
