package io.jangteo.order.web;

import io.jangteo.order.placing.Refusal;
import io.jangteo.platform.servicedefaults.errors.Problem;
import org.springframework.http.HttpStatus;

/** Refusals as problem details. */
final class Refusals {

    private Refusals() {}

    static Problem problem(Refusal refusal) {
        HttpStatus status = switch (refusal.reason()) {
            case UNKNOWN_BUYER, BUYER_BLOCKED -> HttpStatus.FORBIDDEN;
            case PRICE_CHANGED, OUT_OF_STOCK -> HttpStatus.CONFLICT;
            case UNKNOWN_SKU, MIXED_CURRENCIES, TOTAL_TOO_LARGE, UNKNOWN_PAYMENT_METHOD, IDEMPOTENCY_KEY_REUSED ->
                HttpStatus.UNPROCESSABLE_CONTENT;
        };
        Problem problem = Problem.of(status, refusal.reason().name(), refusal.detail());
        refusal.about().forEach(problem::with);
        return problem;
    }

    static Problem unknownOrder(String id) {
        return Problem.of(HttpStatus.NOT_FOUND, "UNKNOWN_ORDER", "You have no order %s.".formatted(id));
    }
}
