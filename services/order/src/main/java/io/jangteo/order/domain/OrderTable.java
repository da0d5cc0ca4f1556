package io.jangteo.order.domain;

import io.jangteo.order.domain.Cell.Absorb;
import io.jangteo.order.domain.Cell.Cancel;
import io.jangteo.order.domain.Cell.Confirm;
import io.jangteo.order.domain.Cell.Impossible;

/** The order's table of states: every message in every state. */
public final class OrderTable {

    private OrderTable() {}

    public static Cell on(OrderStatus status, OrderMessage message) {
        return switch (status) {
            case PENDING ->
                switch (message) {
                    case PAYMENT_CAPTURED -> new Confirm();
                    case PAYMENT_DECLINED -> new Cancel(CancelReason.PAYMENT_DECLINED);
                    case DEADLINE_PASSED -> new Cancel(CancelReason.TIMED_OUT);
                    case CUSTOMER_CANCELS -> new Cancel(CancelReason.CUSTOMER);
                    case PAYMENT_REFUNDED -> new Impossible("a refund of an order that may still be paid");
                    case STOCK_COMMITTED, STOCK_COMMIT_REFUSED ->
                        new Impossible("inventory settles only confirmed orders");
                    case STOCK_RETURNED -> new Impossible("inventory returns only what cancelled orders had");
                };
            case CONFIRMED ->
                switch (message) {
                    case STOCK_COMMIT_REFUSED -> new Cancel(CancelReason.OUT_OF_STOCK);
                    case CUSTOMER_CANCELS -> new Cancel(CancelReason.CUSTOMER);
                    case PAYMENT_CAPTURED -> new Absorb("it is paid already");
                    case STOCK_COMMITTED -> new Absorb("the sale is complete");
                    case DEADLINE_PASSED -> new Absorb("it was paid in time");
                    case PAYMENT_DECLINED -> new Impossible("a refusal of a payment that was captured");
                    case PAYMENT_REFUNDED -> new Impossible("a refund that no cancellation asked for");
                    case STOCK_RETURNED -> new Impossible("inventory returns only what cancelled orders had");
                };
            case CANCELLED ->
                switch (message) {
                    case PAYMENT_CAPTURED -> new Absorb("payment heard of the cancellation too, and refunds");
                    case PAYMENT_DECLINED -> new Absorb("nothing was taken");
                    case PAYMENT_REFUNDED -> new Absorb("the money is back");
                    case STOCK_COMMITTED -> new Absorb("inventory hears of the cancellation next, and restocks");
                    case STOCK_COMMIT_REFUSED -> new Absorb("nothing was sold");
                    case STOCK_RETURNED -> new Absorb("the stock is free");
                    case DEADLINE_PASSED, CUSTOMER_CANCELS -> new Absorb("it is cancelled already");
                };
        };
    }
}
