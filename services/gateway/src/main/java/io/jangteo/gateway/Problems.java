package io.jangteo.gateway;

import io.jangteo.platform.servicedefaults.errors.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the gateway's own refusals. */
@Component
final class Problems {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    void write(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            throw new IOException(
                    "Too late to say what is wrong: " + problem.body().getDetail());
        }
        response.resetBuffer();
        problem.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setStatus(problem.body().getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = json.writeValueAsBytes(problem.body());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
