package io.jangteo.order.web;

import io.jangteo.order.placing.BusyException;
import io.jangteo.platform.servicedefaults.errors.Problem;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a repeat that came while the first request is being worked on. */
@RestControllerAdvice
@Order(0)
class OrderAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(BusyException e) {
        Problem problem = Problem.of(HttpStatus.CONFLICT, "REQUEST_IN_PROGRESS", String.valueOf(e.getMessage()))
                .retryAfter(Duration.ofSeconds(1));
        return ResponseEntity.status(problem.body().getStatus())
                .headers(problem.headers())
                .body(problem.body());
    }
}
