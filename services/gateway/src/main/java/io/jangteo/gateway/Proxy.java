package io.jangteo.gateway;

import io.jangteo.platform.servicedefaults.errors.Problem;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Hands a request to its service and the answer back, both as they flow; says what is wrong where that cannot be done. */
final class Proxy extends HttpServlet {

    private final transient Routes routes;
    private final transient UpstreamCalls calls;
    private final transient OpenStreams streams;
    private final transient Tracing tracing;
    private final transient Problems problems;
    private final transient Bodies bodies;

    Proxy(Routes routes, UpstreamCalls calls, OpenStreams streams, Tracing tracing, Problems problems, Bodies bodies) {
        this.routes = routes;
        this.calls = calls;
        this.streams = streams;
        this.tracing = tracing;
        this.problems = problems;
        this.bodies = bodies;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Routes.Target target = routes.to(request.getRequestURI());
        if (target == null) {
            problems.write(response, noSuchAddress());
        } else if (request.getContentLengthLong() > bodies.limit(request)) {
            problems.write(response, tooLarge(bodies.limit(request)));
        } else if (streams.stopping() && Answer.isStream(request.getHeader("Accept"))) {
            problems.write(response, stopping());
        } else {
            tracing.route(request, target.pattern());
            pass(request, response, target);
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, Routes.Target target)
            throws IOException {
        try (Answer answer = calls.ask(request, target, body(request))) {
            answer.passTo(response, streams);
        } catch (BoundedBody.TooLarge e) {
            problems.write(response, tooLarge(bodies.limit(request)));
        } catch (UpstreamCalls.Unanswered e) {
            tracing.failed(request, e);
            problems.write(response, e.failure().problem(target.upstream().name()));
        }
    }

    private @Nullable BoundedBody body(HttpServletRequest request) throws IOException {
        boolean none = request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
        return none ? null : new BoundedBody(request.getInputStream(), bodies.limit(request));
    }

    static Problem noSuchAddress() {
        return Problem.of(HttpStatus.NOT_FOUND, "NO_SUCH_ADDRESS", "There is nothing at this address.");
    }

    private static Problem tooLarge(long limit) {
        return Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "REQUEST_TOO_LARGE",
                        "The body of a request may have %d bytes at most.".formatted(limit))
                .with("limit", limit);
    }

    private static Problem stopping() {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "GATEWAY_STOPPING",
                        "This instance is about to stop and opens no new streams. Connect again.")
                .retryAfter(Duration.ofSeconds(1));
    }
}
