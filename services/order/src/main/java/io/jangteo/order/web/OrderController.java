package io.jangteo.order.web;

import io.jangteo.order.domain.Order;
import io.jangteo.order.domain.Orders;
import io.jangteo.order.placing.Outcome;
import io.jangteo.order.placing.PlaceOrder;
import io.jangteo.order.settling.CancelOrder;
import io.jangteo.platform.persistence.Transactions;
import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.platform.servicedefaults.tokens.Caller;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders for their buyers. */
@RestController
@RequestMapping("/api/orders")
class OrderController {

    private static final int MAX_PAGE = 100;

    private final PlaceOrder place;
    private final CancelOrder cancel;
    private final Orders orders;
    private final Transactions transactions;
    private final RequestRules rules;
    private final OwnOrders own;

    OrderController(
            PlaceOrder place,
            CancelOrder cancel,
            Orders orders,
            Transactions transactions,
            RequestRules rules,
            OwnOrders own) {
        this.place = place;
        this.cancel = cancel;
        this.orders = orders;
        this.transactions = transactions;
        this.rules = rules;
        this.own = own;
    }

    /** Places an order once per Idempotency-Key; the order is then PENDING until its payment has answered. */
    @PostMapping
    ResponseEntity<AcceptedOrder> place(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody PlaceOrderBody body) {
        var request = rules.request(caller.accountId(), key, body);
        return switch (place.place(request)) {
            case Outcome.Placed placed ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/orders/" + placed.orderId()))
                        .body(AcceptedOrder.of(placed));
            case Outcome.Refused(var refusal) -> throw Refusals.problem(refusal).exception();
        };
    }

    @GetMapping("/{id}")
    OrderView read(Caller caller, @PathVariable String id) {
        return OrderView.of(own.of(caller, id));
    }

    /** The caller's orders, newest first. */
    @GetMapping
    OrderPage list(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "INVALID_REQUEST", "limit is from 1 to " + MAX_PAGE)
                    .exception();
        }
        List<Order> page = transactions.read(() -> orders.ofBuyer(caller.accountId(), cursor, limit + 1));
        boolean more = page.size() > limit;
        List<Order> shown = more ? page.subList(0, limit) : page;
        return new OrderPage(
                shown.stream().map(OrderView::of).toList(),
                more ? shown.getLast().id() : null);
    }

    /** Cancels a PENDING or CONFIRMED order; one that is cancelled already is answered as it is. */
    @PostMapping("/{id}/cancel")
    OrderView cancel(Caller caller, @PathVariable String id) {
        if (!cancel.cancel(id, caller.accountId())) {
            throw Refusals.unknownOrder(id).exception();
        }
        return OrderView.of(own.of(caller, id));
    }
}
