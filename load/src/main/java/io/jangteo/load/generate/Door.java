package io.jangteo.load.generate;

import io.jangteo.local.machine.MachineFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform's public doors, entered as operator and used patiently. Whatever is asked here may be asked again: after no answer,
 * after "too many" or "busy", and with a new token when the last one has run out.
 */
public final class Door implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OPERATOR = "operator@jangteo.local";
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final int UNAUTHORIZED = 401;
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;
    private final String password;
    private final Duration patience;
    private String token = "";

    /** @param patience how long the platform may be busy or away before this gives up */
    public Door(String base, String password, Duration patience) {
        this.base = base;
        this.password = password;
        this.patience = patience;
    }

    /** @param body JSON, whatever it says */
    public record Answer(int status, JsonNode body, long retryAfterSeconds) {

        public boolean ok() {
            return status / 100 == 2;
        }

        public boolean refusedFor(String reason) {
            return body.path("reason").asString("").equals(reason);
        }
    }

    /** @param body lines or JSON as bytes */
    public record Question(String method, String path, Map<String, String> headers, String type, ByteBuffer body) {

        public static Question get(String path) {
            return new Question("GET", path, Map.of(), "", ByteBuffer.allocate(0));
        }

        public static Question json(String method, String path, Map<String, String> headers, Object body) {
            return new Question(
                    method, path, headers, "application/json", ByteBuffer.wrap(JSON.writeValueAsBytes(body)));
        }

        public static Question lines(String path, Map<String, String> headers, byte[] lines) {
            return new Question("POST", path, headers, "application/x-ndjson", ByteBuffer.wrap(lines));
        }
    }

    /** The first answer that is neither "later" nor "who are you". */
    public Answer ask(Question question) throws InterruptedException {
        if (token.isEmpty()) {
            signIn();
        }
        Answer answer = patiently(question);
        if (answer.status() == UNAUTHORIZED) {
            signIn();
            answer = patiently(question);
        }
        return answer;
    }

    /** The answer, unless it is a refusal. */
    public JsonNode askOrFail(Question question) throws InterruptedException {
        Answer answer = ask(question);
        if (!answer.ok()) {
            throw refused(question, answer);
        }
        return answer.body();
    }

    MachineFailure refused(Question question, Answer answer) {
        return new MachineFailure("%s %s%s was refused: %d %s"
                .formatted(question.method(), base, question.path(), answer.status(), answer.body()));
    }

    static void pause(long seconds) throws InterruptedException {
        Thread.sleep(seconds <= 0 ? Duration.ofMillis(200) : Duration.ofSeconds(Math.min(seconds, 30)));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private void signIn() throws InterruptedException {
        token = "";
        Question question =
                Question.json("POST", "/api/sessions", Map.of(), Map.of("email", OPERATOR, "password", password));
        Answer answer = patiently(question);
        if (!answer.ok()) {
            throw refused(question, answer);
        }
        token = answer.body().path("accessToken").asString();
    }

    private Answer patiently(Question question) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            @Nullable IOException failure = null;
            Answer answer = new Answer(0, JSON.missingNode(), 1);
            try {
                answer = once(question);
                if (!LATER.contains(answer.status())) {
                    return answer;
                }
            } catch (IOException e) {
                failure = e;
            }
            if (System.nanoTime() > end) {
                throw failure == null
                        ? refused(question, answer)
                        : new MachineFailure(
                                "%s%s does not answer: %s".formatted(base, question.path(), failure), failure);
            }
            pause(answer.retryAfterSeconds());
        }
    }

    private Answer once(Question question) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + question.path()))
                .timeout(ANSWER_WITHIN)
                .method(
                        question.method(),
                        BodyPublishers.ofByteArray(question.body().array()));
        question.headers().forEach(request::header);
        if (!question.type().isEmpty()) {
            request.header("Content-Type", question.type());
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        String body = response.body();
        long retryAfter = response.headers().firstValueAsLong("Retry-After").orElse(1);
        boolean json = body.startsWith("{") || body.startsWith("[");
        return new Answer(response.statusCode(), json ? JSON.readTree(body) : JSON.missingNode(), retryAfter);
    }
}
