package io.jangteo.gateway;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** How large the body of a request may be. One address takes long ones, as a stream, and only from operators. */
@Component
final class Bodies {

    private final GatewaySettings.LongBodies longBodies;
    private final long limit;

    Bodies(GatewaySettings settings) {
        this.longBodies = settings.longBodies();
        this.limit = settings.requestLimit().toBytes();
    }

    /** Whether the body may go on and on, so that the service works on it before it has ended, and long after. */
    boolean mayBeLong(HttpServletRequest request) {
        return request.getRequestURI().equals(longBodies.path())
                && request.getMethod().equals("POST")
                && request.isUserInRole("OPERATOR");
    }

    long limit(HttpServletRequest request) {
        return mayBeLong(request) ? longBodies.limit().toBytes() : limit;
    }
}
