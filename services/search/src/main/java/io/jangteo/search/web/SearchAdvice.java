package io.jangteo.search.web;

import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.search.dictionary.DictionaryRefused;
import io.jangteo.search.engine.EngineAway;
import io.jangteo.search.query.InvalidCursor;
import io.jangteo.search.query.SearchUnavailable;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What search refuses, as problems. An engine that is away is never an empty page. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SearchAdvice {
    private static final Logger log = LoggerFactory.getLogger(SearchAdvice.class);
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> away(EngineAway e) {
        log.warn("A search cannot be answered: {}", e.toString());
        return unavailable("The search engine does not answer now");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(SearchUnavailable e) {
        return unavailable(String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidCursor e) {
        return answer(Problem.of(HttpStatus.BAD_REQUEST, "INVALID_REQUEST", e.getMessage() + ".")
                .with("fields", Map.of("cursor", "must be the nextCursor of a page of the same search")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(DictionaryRefused e) {
        return answer(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "DICTIONARY_LINE_REFUSED", e.getMessage() + ".")
                .with("line", e.line()));
    }

    private static ResponseEntity<ProblemDetail> unavailable(String why) {
        return answer(Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "SEARCH_UNAVAILABLE",
                        why
                                + ". Categories and product pages work meanwhile: /api/catalog/categories, /api/catalog/products.")
                .with("degraded", true)
                .retryAfter(COME_BACK));
    }

    private static ResponseEntity<ProblemDetail> answer(Problem problem) {
        return ResponseEntity.status(problem.body().getStatus())
                .headers(problem.headers())
                .body(problem.body());
    }
}
