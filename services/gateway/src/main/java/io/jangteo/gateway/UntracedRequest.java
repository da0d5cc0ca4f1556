package io.jangteo.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hides the trace context that a client sent. Traces begin at the door: a stranger can neither join one nor decide that it
 * is recorded.
 */
final class UntracedRequest extends HttpServletRequestWrapper {

    static final Set<String> TRACE_HEADERS = Set.of("traceparent", "tracestate", "baggage");

    private UntracedRequest(HttpServletRequest request) {
        super(request);
    }

    static HttpServletRequest of(HttpServletRequest request) {
        return TRACE_HEADERS.stream().allMatch(name -> request.getHeader(name) == null)
                ? request
                : new UntracedRequest(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return hidden(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return hidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !hidden(name))
                .toList());
    }

    private static boolean hidden(String name) {
        return TRACE_HEADERS.contains(name.toLowerCase(Locale.ROOT));
    }
}
