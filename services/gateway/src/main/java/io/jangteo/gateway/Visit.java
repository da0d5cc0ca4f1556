package io.jangteo.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Objects;

/**
 * What the door found out about a request.
 *
 * @param requestId in every answer and every log line, here and in the services
 * @param address where it really comes from
 */
record Visit(String requestId, InetAddress address) {

    private static final String ATTRIBUTE = Visit.class.getName();

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Visit of(HttpServletRequest request) {
        return (Visit) Objects.requireNonNull(request.getAttribute(ATTRIBUTE), "A request that passed by the door");
    }
}
