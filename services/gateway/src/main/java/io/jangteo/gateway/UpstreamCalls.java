package io.jangteo.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks one instance after another until one of them answers, as long as asking again can do no harm. */
@Component
final class UpstreamCalls {

    /** No instance answered. */
    static final class Unanswered extends Exception {

        private final transient UpstreamFailure failure;

        private Unanswered(UpstreamFailure failure, IOException cause) {
            super(cause);
            this.failure = failure;
        }

        UpstreamFailure failure() {
            return failure;
        }
    }

    private static final Logger log = LoggerFactory.getLogger(UpstreamCalls.class);
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "OPTIONS");

    private final UpstreamClients clients;
    private final Tracing tracing;
    private final Bodies bodies;

    UpstreamCalls(UpstreamClients clients, Tracing tracing, Bodies bodies) {
        this.clients = clients;
        this.tracing = tracing;
        this.bodies = bodies;
    }

    Answer ask(HttpServletRequest request, Routes.Target target, @Nullable BoundedBody body)
            throws Unanswered, BoundedBody.Refused {
        var kind = bodies.mayBeLong(request)
                ? UpstreamClients.Kind.LONG_BODY
                : Answer.isStream(request.getHeader("Accept"))
                        ? UpstreamClients.Kind.STREAM
                        : UpstreamClients.Kind.ANSWER;
        UpstreamFailure failure = UpstreamFailure.UNREACHABLE;
        IOException cause = null;
        for (Upstream.Instance instance : target.upstream().inTurn()) {
            HttpUriRequestBase outgoing = outgoing(request, target, instance, body);
            try {
                return new Answer(outgoing, clients.send(outgoing, kind));
            } catch (BoundedBody.Refused e) {
                throw e;
            } catch (IOException e) {
                cause = e;
                failure = UpstreamFailure.of(e);
                note(request, target, instance, failure, e);
            }
            if (!mayAskAgain(request, failure, body)) {
                break;
            }
        }
        throw new Unanswered(failure, cause == null ? new IOException("The service has no instance") : cause);
    }

    private HttpUriRequestBase outgoing(
            HttpServletRequest request, Routes.Target target, Upstream.Instance instance, @Nullable BoundedBody body) {
        var outgoing = new HttpUriRequestBase(request.getMethod(), instance.address());
        String query = request.getQueryString();
        outgoing.setPath(query == null ? target.path() : target.path() + '?' + query);
        HeaderRules.copy(request, outgoing);
        if (target.description()) {
            // A description names its server by the host that it was asked for.
            outgoing.setHeader("Host", request.getHeader("Host"));
        }
        tracing.inject(outgoing);
        if (body != null) {
            outgoing.setEntity(new InputStreamEntity(body, request.getContentLengthLong(), null));
        }
        return outgoing;
    }

    private static boolean mayAskAgain(
            HttpServletRequest request, UpstreamFailure failure, @Nullable BoundedBody body) {
        return switch (failure) {
            case UNREACHABLE -> body == null || !body.touched();
            case BROKEN -> body == null && REPEATABLE.contains(request.getMethod());
            case BUSY, SILENT -> false;
        };
    }

    private static void note(
            HttpServletRequest request,
            Routes.Target target,
            Upstream.Instance instance,
            UpstreamFailure failure,
            IOException e) {
        if (failure == UpstreamFailure.UNREACHABLE || failure == UpstreamFailure.SILENT) {
            instance.rest();
        }
        log.atWarn()
                .addKeyValue(
                        "http.request.header.x-request-id", Visit.of(request).requestId())
                .addKeyValue("server.address", instance.address())
                .addKeyValue("error.type", failure)
                .log("No answer from {}: {}", target.upstream().name(), e.toString());
    }
}
