package io.jangteo.local.sampledata;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public doors, used patiently: an answer that asks to come back later, or none at all, is followed by the same request
 * again; an access token that has run out by a new one. All requests sent here may be repeated.
 */
final class OperatorDoor implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;
    private final String email;
    private final String password;
    private volatile String token = "";

    OperatorDoor(String base, String email, String password) {
        this.base = base;
        this.email = email;
        this.password = password;
    }

    /** One request for all threads, however many find the token run out. */
    void signIn() {
        signInUnless("");
    }

    /**
     * Sends until there is an answer.
     *
     * @param fine reasons of refusals that mean that it is done already
     */
    void send(String method, String path, Map<String, String> headers, Object body, Set<String> fine) {
        String used = token;
        Answer answer = patiently(method, path, headers, body, used);
        if (answer.status() == UNAUTHORIZED) {
            signInUnless(used);
            answer = patiently(method, path, headers, body, token);
        }
        if (!answer.ok() && !fine.contains(answer.reason())) {
            throw refused(method, path, answer);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private record Answer(int status, String body, long retryAfterSeconds) {

        boolean ok() {
            return status / 100 == 2;
        }

        String reason() {
            return body.startsWith("{") ? JSON.readTree(body).path("reason").asString("") : "";
        }
    }

    private synchronized void signInUnless(String expired) {
        if (!token.equals(expired)) {
            return;
        }
        Answer answer = patiently("POST", "/api/sessions", Map.of(), Map.of("email", email, "password", password), "");
        if (!answer.ok()) {
            throw refused("POST", "/api/sessions", answer);
        }
        JsonNode session = JSON.readTree(answer.body());
        token = session.path("accessToken").asString();
    }

    private Answer patiently(String method, String path, Map<String, String> headers, Object body, String bearer) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            @Nullable IOException failure = null;
            Answer answer = new Answer(0, "", 1);
            try {
                answer = once(request(method, path, headers, body, bearer));
                if (!LATER.contains(answer.status())) {
                    return answer;
                }
            } catch (IOException e) {
                failure = e;
            }
            if (System.nanoTime() > end) {
                throw failure == null
                        ? refused(method, path, answer)
                        : new MachineFailure("%s%s does not answer: %s".formatted(base, path, failure), failure);
            }
            pause(answer.retryAfterSeconds());
        }
    }

    private HttpRequest request(String method, String path, Map<String, String> headers, Object body, String bearer) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        headers.forEach(request::header);
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return request.build();
    }

    private Answer once(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            long retryAfter = response.headers().firstValueAsLong("Retry-After").orElse(1);
            return new Answer(response.statusCode(), response.body(), retryAfter);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void pause(long seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(Math.clamp(seconds, 1, 10)));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static MachineFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new MachineFailure("The load of the sample data was interrupted", e);
    }

    private MachineFailure refused(String method, String path, Answer answer) {
        return new MachineFailure(
                "%s %s%s was refused: %d %s".formatted(method, base, path, answer.status(), answer.body()));
    }
}
