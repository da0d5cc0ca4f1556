package io.jangteo.platform.servicedefaults.errors;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * A problem as RFC 9457 describes it. {@code type} is {@code urn:jangteo:problem:<reason in kebab case>} and stays the
 * same for ever; {@code reason} is the same word in upper snake case; {@code detail} says what is wrong and what to do.
 */
public final class Problem {

    private static final String REASON = "reason";

    private final ProblemDetail body;
    private final HttpHeaders headers = new HttpHeaders();

    private Problem(ProblemDetail body) {
        this.body = body;
    }

    /** @param reason upper snake case, such as {@code OUT_OF_STOCK} */
    public static Problem of(HttpStatus status, String reason, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        giveReason(body, reason);
        return new Problem(body);
    }

    static boolean lacksReason(ProblemDetail body) {
        return body.getProperties() == null || !body.getProperties().containsKey(REASON);
    }

    static void giveReason(ProblemDetail body, String reason) {
        body.setType(URI.create(
                "urn:jangteo:problem:" + reason.toLowerCase(Locale.ROOT).replace('_', '-')));
        body.setProperty(REASON, reason);
    }

    public Problem with(String property, @Nullable Object value) {
        body.setProperty(property, value);
        return this;
    }

    /** Tells the client when to come back, in whole seconds (RFC 9110, 10.2.3). */
    public Problem retryAfter(Duration wait) {
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        return this;
    }

    public ProblemDetail body() {
        return body;
    }

    public HttpHeaders headers() {
        return headers;
    }

    public ProblemException exception() {
        return new ProblemException(this, null);
    }

    public ProblemException exception(Throwable cause) {
        return new ProblemException(this, cause);
    }
}
