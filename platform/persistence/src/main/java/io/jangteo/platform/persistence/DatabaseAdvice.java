package io.jangteo.platform.persistence;

import io.jangteo.platform.servicedefaults.errors.Problem;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a web request whose database is out of reach or overloaded with 503 and when to come back. */
@RestControllerAdvice
@Order(0)
final class DatabaseAdvice {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAdvice.class);

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        RecoverableDataAccessException.class,
        TransientDataAccessException.class,
        UncategorizedSQLException.class
    })
    ResponseEntity<ProblemDetail> unavailable(RuntimeException e) {
        log.warn("The database did not serve a request: {}", e.toString());
        Problem problem = Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "STORE_UNAVAILABLE",
                        "The store behind this is out of reach or busy. Repeat the request; with an Idempotency-Key, use the same.")
                .retryAfter(Duration.ofSeconds(1));
        return ResponseEntity.status(problem.body().getStatus())
                .headers(problem.headers())
                .body(problem.body());
    }
}
