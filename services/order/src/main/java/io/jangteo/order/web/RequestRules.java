package io.jangteo.order.web;

import io.jangteo.order.OrderSettings;
import io.jangteo.order.placing.OrderRequest;
import io.jangteo.order.placing.OrderRequest.Line;
import io.jangteo.platform.servicedefaults.errors.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a request must be like before anybody is asked about it. */
@Component
class RequestRules {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final OrderSettings settings;

    RequestRules(OrderSettings settings) {
        this.settings = settings;
    }

    OrderRequest request(String buyerId, @Nullable String key, PlaceOrderBody body) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "IDEMPOTENCY_KEY_MISSING",
                            "Send an Idempotency-Key of 1 to 100 printable characters, new for each order and the same for each repeat.")
                    .exception();
        }
        List<Line> lines = body.lines().stream()
                .map(line -> new Line(line.sku(), line.quantity()))
                .toList();
        checkLines(lines);
        return new OrderRequest(
                buyerId,
                key,
                lines,
                body.address().address(),
                body.paymentMethodToken(),
                body.expectedTotal().money());
    }

    private void checkLines(List<Line> lines) {
        if (lines.size() > settings.maxLines()) {
            throw invalid("TOO_MANY_LINES", "An order has at most %d lines.".formatted(settings.maxLines()));
        }
        Set<String> seen = new HashSet<>();
        for (Line line : lines) {
            if (line.quantity() < 1 || line.quantity() > settings.maxQuantity()) {
                throw invalid(
                        "INVALID_QUANTITY",
                        "The quantity of %s is %d; it must be from 1 to %d."
                                .formatted(line.sku(), line.quantity(), settings.maxQuantity()));
            }
            if (!seen.add(line.sku())) {
                throw invalid(
                        "DUPLICATE_LINE",
                        "%s stands in two lines. Put it into one line with the sum.".formatted(line.sku()));
            }
        }
    }

    private static RuntimeException invalid(String reason, String detail) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, reason, detail).exception();
    }
}
