package io.jangteo.local.shop;

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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shop's public doors, entered as operator and used patiently, by any number of threads. Whatever is asked here may be asked
 * again: after no answer, after "too many" or "busy", and with a new token when the last one has run out.
 */
public final class OperatorDoor implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OPERATOR = "operator@jangteo.local";
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;
    private final String password;
    private final Duration patience;
    private final Duration answerWithin;
    private volatile String token = "";

    /**
     * @param patience how long the shop may be busy or away before this gives up
     * @param answerWithin how long one answer may take
     */
    public OperatorDoor(String base, String password, Duration patience, Duration answerWithin) {
        this.base = base;
        this.password = password;
        this.patience = patience;
        this.answerWithin = answerWithin;
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
            signInUnless("");
        }
        String used = token;
        Answer answer = patiently(question, used);
        if (answer.status() == UNAUTHORIZED) {
            signInUnless(used);
            answer = patiently(question, token);
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

    public MachineFailure refused(Question question, Answer answer) {
        return new MachineFailure("%s %s%s was refused: %d %s"
                .formatted(question.method(), base, question.path(), answer.status(), answer.body()));
    }

    public static void pause(long seconds) throws InterruptedException {
        Thread.sleep(seconds <= 0 ? Duration.ofMillis(200) : Duration.ofSeconds(Math.min(seconds, 30)));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /** Once for all threads, however many find the token run out. */
    private synchronized void signInUnless(String runOut) throws InterruptedException {
        if (!token.equals(runOut)) {
            return;
        }
        Question question =
                Question.json("POST", "/api/sessions", Map.of(), Map.of("email", OPERATOR, "password", password));
        Answer answer = patiently(question, "");
        if (!answer.ok()) {
            throw refused(question, answer);
        }
        token = answer.text("accessToken");
    }

    private Answer patiently(Question question, String bearer) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            @Nullable IOException failure = null;
            Answer answer = new Answer(0, JSON.missingNode(), 1);
            try {
                answer = once(question, bearer);
                if (!Patience.LATER.contains(answer.status())) {
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

    private Answer once(Question question, String bearer) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + question.path()))
                .timeout(answerWithin)
                .method(
                        question.method(),
                        BodyPublishers.ofByteArray(question.body().array()));
        question.headers().forEach(request::header);
        if (!question.type().isEmpty()) {
            request.header("Content-Type", question.type());
        }
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        String body = response.body();
        long retryAfter = response.headers().firstValueAsLong("Retry-After").orElse(1);
        boolean json = body.startsWith("{") || body.startsWith("[");
        return new Answer(response.statusCode(), json ? JSON.readTree(body) : JSON.missingNode(), retryAfter);
    }
}
