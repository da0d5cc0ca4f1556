package io.jangteo.gateway;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.jangteo.platform.servicedefaults.errors.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The first thing a request meets: it gets its id and its true address, and is refused if it is badly addressed. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Door extends OncePerRequestFilter {

    static final String REQUEST_ID = "X-Request-Id";

    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final ClientAddresses addresses;
    private final Problems problems;

    Door(ClientAddresses addresses, Problems problems) {
        this.addresses = addresses;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var visit = new Visit(requestId(request.getHeader(REQUEST_ID)), addresses.of(request));
        visit.attachTo(request);
        response.setHeader(REQUEST_ID, visit.requestId());
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", METHODS));
            problems.write(
                    response,
                    Problem.of(
                            HttpStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED", "No address here takes this method."));
        } else if (!PathRules.plain(request.getRequestURI())) {
            problems.write(
                    response,
                    Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "MALFORMED_PATH",
                            "The path can be read in more than one way. Spell it plainly: no dot segments, double slashes, "
                                    + "path parameters or encoded characters with a meaning."));
        } else {
            chain.doFilter(UntracedRequest.of(request), response);
        }
    }

    private String requestId(@Nullable String claimed) {
        return claimed != null && SANE_ID.matcher(claimed).matches()
                ? claimed
                : ids.generate().toString();
    }
}
