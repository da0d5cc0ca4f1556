package io.jangteo.catalog.web;

import io.jangteo.catalog.categories.CategoryRefused;
import io.jangteo.catalog.imports.ImportRefused;
import io.jangteo.platform.documents.DocumentRefused;
import io.jangteo.platform.documents.DuplicateDocument;
import io.jangteo.platform.documents.UnknownDocument;
import io.jangteo.platform.documents.VersionConflict;
import io.jangteo.platform.servicedefaults.errors.Problem;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says on HTTP what the catalog refuses, and why. */
@RestControllerAdvice
@Order(0)
final class RefusalAdvice {

    private static final Duration RUNNING_FOR = Duration.ofSeconds(2);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(DocumentRefused e) {
        return answer(
                switch (e) {
                    case DuplicateDocument duplicate -> duplicate(duplicate);
                    case UnknownDocument unknown ->
                        Problem.of(
                                HttpStatus.NOT_FOUND,
                                "PRODUCT_NOT_FOUND",
                                "There is no product '%s'.".formatted(unknown.id()));
                    case VersionConflict conflict ->
                        Problem.of(
                                        HttpStatus.PRECONDITION_FAILED,
                                        "VERSION_CHANGED",
                                        "Product '%s' has version %d by now. Read it again, then repeat the change."
                                                .formatted(conflict.id(), conflict.currentVersion()))
                                .with("currentVersion", conflict.currentVersion());
                });
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(CategoryRefused e) {
        HttpStatus status = switch (e.reason()) {
            case CATEGORY_NOT_FOUND, CATEGORY_JOB_NOT_FOUND -> HttpStatus.NOT_FOUND;
            case UNKNOWN_CATEGORY, CATEGORY_TOO_DEEP -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CATEGORY_CANNOT_MOVE, CATEGORY_HAS_CHILDREN, CATEGORY_HAS_PRODUCTS -> HttpStatus.CONFLICT;
        };
        return answer(Problem.of(status, e.reason().name(), String.valueOf(e.getMessage()))
                .with("categoryIds", e.ids()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ImportRefused e) {
        HttpStatus status = switch (e.reason()) {
            case IMPORT_NOT_FOUND -> HttpStatus.NOT_FOUND;
            case IMPORT_GAP, IMPORT_RUNNING -> HttpStatus.CONFLICT;
            case BODY_BROKEN_OFF -> HttpStatus.BAD_REQUEST;
        };
        Problem problem = Problem.of(status, e.reason().name(), String.valueOf(e.getMessage()));
        if (e.nextLine() != null) {
            problem.with("nextLine", e.nextLine());
        }
        return answer(e.reason() == ImportRefused.Reason.IMPORT_RUNNING ? problem.retryAfter(RUNNING_FOR) : problem);
    }

    private static Problem duplicate(DuplicateDocument duplicate) {
        return duplicate.index().equals(DuplicateDocument.ID)
                ? Problem.of(
                        HttpStatus.PRECONDITION_FAILED,
                        "PRODUCT_EXISTS",
                        "Product '%s' is there already. Replace it with If-Match.".formatted(duplicate.id()))
                : Problem.of(
                                HttpStatus.CONFLICT,
                                "SKU_TAKEN",
                                "Another product has the SKU '%s'.".formatted(duplicate.value()))
                        .with("sku", duplicate.value());
    }

    private static ResponseEntity<ProblemDetail> answer(Problem problem) {
        return ResponseEntity.status(problem.body().getStatus())
                .headers(problem.headers())
                .body(problem.body());
    }
}
