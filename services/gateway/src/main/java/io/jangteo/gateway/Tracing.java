package io.jangteo.gateway;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.hc.core5.http.HttpMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** The gateway's span: it is named after the route, tells the service its context, and knows why a request failed. */
@Component
final class Tracing {

    private final Tracer tracer;
    private final Propagator propagator;

    Tracing(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        this.tracer = tracer.getIfAvailable(() -> Tracer.NOOP);
        this.propagator = propagator.getIfAvailable(() -> Propagator.NOOP);
    }

    void route(HttpServletRequest request, String pattern) {
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(context -> context.setPathPattern(pattern));
        Span span = tracer.currentSpan();
        if (span != null) {
            span.tag("http.request.header.x-request-id", Visit.of(request).requestId());
        }
    }

    void failed(HttpServletRequest request, Exception cause) {
        ServerHttpObservationFilter.findObservationContext(request).ifPresent(context -> context.setError(cause));
    }

    void inject(HttpMessage outgoing) {
        Span span = tracer.currentSpan();
        if (span != null) {
            propagator.inject(span.context(), outgoing, (_, name, value) -> outgoing.setHeader(name, value));
        }
    }
}
