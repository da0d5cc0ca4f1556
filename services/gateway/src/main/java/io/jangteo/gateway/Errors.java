package io.jangteo.gateway;

import io.jangteo.platform.servicedefaults.errors.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what the container refuses by itself, such as a head that it cannot read. */
@Controller
final class Errors implements ErrorController {

    private final Problems problems;

    Errors(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(response, problem(status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))));
    }

    private static HttpStatus status(@Nullable Object code) {
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null || !status.isError() ? HttpStatus.NOT_FOUND : status;
    }

    private static Problem problem(HttpStatus status) {
        if (status == HttpStatus.NOT_FOUND) {
            return Proxy.noSuchAddress();
        }
        if (status.is4xxClientError()) {
            return Problem.of(
                    status, "MALFORMED_REQUEST", "The request is not well formed: " + status.getReasonPhrase());
        }
        return Problem.of(status, "INTERNAL_ERROR", "Something went wrong on our side. Try again later.");
    }
}
