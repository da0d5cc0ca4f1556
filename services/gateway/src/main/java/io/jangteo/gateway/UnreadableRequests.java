package io.jangteo.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;

/** Answers what Tomcat refuses before any filter of ours has seen it: a request line or a head that it cannot read. */
final class UnreadableRequests extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(UnreadableRequests.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String body = """
                {"type":"urn:jangteo:problem:malformed-request","title":"Malformed request","status":%d,\
                "detail":"The request is not well formed.","reason":"MALFORMED_REQUEST"}""".formatted(status);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException e) {
            log.debug("The client left before it heard that its request is not well formed", e);
        }
    }
}
