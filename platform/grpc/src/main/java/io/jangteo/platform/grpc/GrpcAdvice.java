package io.jangteo.platform.grpc;

import io.grpc.StatusRuntimeException;
import io.jangteo.platform.servicedefaults.errors.Problem;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a web request whose gRPC call failed for a technical reason: 503 for a callee out of reach, 504 for a late one. */
@RestControllerAdvice
@Order(0)
final class GrpcAdvice {

    private static final Logger log = LoggerFactory.getLogger(GrpcAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(StatusRuntimeException e) {
        log.warn("A call to another service failed: {}", e.getStatus());
        Problem problem = switch (e.getStatus().getCode()) {
            case DEADLINE_EXCEEDED ->
                Problem.of(
                        HttpStatus.GATEWAY_TIMEOUT,
                        "SERVICE_TOO_SLOW",
                        "A service that this needs did not answer in time. Repeat the request with the same key.");
            case UNAVAILABLE, RESOURCE_EXHAUSTED, ABORTED ->
                Problem.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "SERVICE_UNAVAILABLE",
                                "A service that this needs is out of reach. Repeat the request with the same key.")
                        .retryAfter(Duration.ofSeconds(1));
            default ->
                Problem.of(
                        HttpStatus.BAD_GATEWAY,
                        "SERVICE_FAILED",
                        "A service that this needs failed. Repeat the request with the same key.");
        };
        return ResponseEntity.status(problem.body().getStatus())
                .headers(problem.headers())
                .body(problem.body());
    }
}
