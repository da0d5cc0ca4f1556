package io.jangteo.catalog.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Closes the connection of an answer that fails in its middle. The status is sent by then, so a broken end is all that tells
 * the client that something is missing; Spring's handlers would end the answer as if it were whole.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BrokenOffAnswers extends OncePerRequestFilter {

    private static final String CAUSE = BrokenOffAnswers.class.getName();

    static void breakOff(HttpServletRequest request, HttpServletResponse response, Exception cause) {
        if (response.isCommitted()) {
            request.setAttribute(CAUSE, cause);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getAttribute(CAUSE) instanceof Exception cause) {
            throw new IOException("An answer broke off", cause);
        }
    }
}
