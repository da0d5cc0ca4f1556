package io.jangteo.payment.domain;

import static io.jangteo.payment.domain.PaymentStatus.CANCELLED;
import static io.jangteo.payment.domain.PaymentStatus.CAPTURED;
import static io.jangteo.payment.domain.PaymentStatus.DECLINED;
import static io.jangteo.payment.domain.PaymentStatus.DUE;
import static io.jangteo.payment.domain.PaymentStatus.REFUNDED;
import static io.jangteo.payment.domain.PaymentStatus.REFUND_DUE;
import static io.jangteo.payment.domain.PaymentStatus.UNKNOWN;

import io.jangteo.payment.domain.Cell.Absorb;
import io.jangteo.payment.domain.Cell.Effect;
import io.jangteo.payment.domain.Cell.Impossible;
import io.jangteo.payment.domain.Cell.Move;

/** The table of payment states: every state, every message. */
public final class PaymentTable {

    private PaymentTable() {}

    public static Cell on(PaymentStatus state, PaymentMessage message) {
        return switch (message) {
            case ORDER_PLACED ->
                switch (state) {
                    case NONE -> new Move(DUE, Effect.NOTHING);
                    case CANCELLED -> new Absorb("The cancellation came first: nothing is charged");
                    case DUE, UNKNOWN, CAPTURED, DECLINED, REFUND_DUE, REFUNDED ->
                        new Absorb("The order is known: one payment per order");
                };
            case ORDER_CANCELLED ->
                switch (state) {
                    case NONE, DUE -> new Move(CANCELLED, Effect.NOTHING);
                    case CAPTURED -> new Move(REFUND_DUE, Effect.OWE_REFUND);
                    case DECLINED -> new Absorb("Nothing was taken");
                    case CANCELLED, REFUND_DUE, REFUNDED -> new Absorb("The cancellation is known");
                    case UNKNOWN -> new Impossible("A charge without an answer was begun: it is in flight");
                };
            case ORDER_CANCELLED_IN_FLIGHT ->
                switch (state) {
                    case DUE -> new Move(DUE, Effect.WANT_REFUND);
                    case UNKNOWN -> new Move(UNKNOWN, Effect.WANT_REFUND);
                    case NONE, CAPTURED, DECLINED, CANCELLED, REFUND_DUE, REFUNDED ->
                        new Impossible("No charge is in flight");
                };
            case CHARGED ->
                switch (state) {
                    case DUE, UNKNOWN -> new Move(CAPTURED, Effect.TELL_CAPTURED);
                    case CAPTURED, REFUND_DUE, REFUNDED -> new Absorb("Another worker wrote it down first");
                    case NONE, DECLINED, CANCELLED -> new Impossible("The gateway takes nothing after it refused");
                };
            case CHARGED_AFTER_CANCEL ->
                switch (state) {
                    case DUE, UNKNOWN -> new Move(REFUND_DUE, Effect.OWE_REFUND);
                    case REFUND_DUE, REFUNDED -> new Absorb("Another worker wrote it down first");
                    case CAPTURED -> new Impossible("What was charged after the cancellation is owed back");
                    case NONE, DECLINED, CANCELLED -> new Impossible("The gateway takes nothing after it refused");
                };
            case REFUSED ->
                switch (state) {
                    case DUE, UNKNOWN -> new Move(DECLINED, Effect.TELL_DECLINED);
                    case DECLINED -> new Absorb("Another worker wrote it down first");
                    case CANCELLED -> new Impossible("A cancelled payment is charged by nobody");
                    case NONE, CAPTURED, REFUND_DUE, REFUNDED -> new Impossible("The gateway takes back no capture");
                };
            case REFUSED_AFTER_CANCEL ->
                switch (state) {
                    case DUE, UNKNOWN -> new Move(CANCELLED, Effect.NOTHING);
                    case CANCELLED -> new Absorb("Another worker wrote it down first");
                    case DECLINED -> new Impossible("What was refused after the cancellation is cancelled");
                    case NONE, CAPTURED, REFUND_DUE, REFUNDED -> new Impossible("The gateway takes back no capture");
                };
            case NO_ANSWER ->
                switch (state) {
                    case DUE, UNKNOWN -> new Move(UNKNOWN, Effect.NOTHING);
                    case CAPTURED, DECLINED, CANCELLED, REFUND_DUE, REFUNDED ->
                        new Absorb("Another worker had an answer");
                    case NONE -> new Impossible("Nobody was asked");
                };
            case REFUND_DONE ->
                switch (state) {
                    case REFUND_DUE -> new Move(REFUNDED, Effect.TELL_REFUNDED);
                    case REFUNDED -> new Absorb("Another worker wrote it down first");
                    case NONE, DUE, UNKNOWN, CAPTURED, DECLINED, CANCELLED -> new Impossible("No refund was owed");
                };
            case REFUND_NO_ANSWER ->
                switch (state) {
                    case REFUND_DUE -> new Move(REFUND_DUE, Effect.NOTHING);
                    case REFUNDED -> new Absorb("Another worker had an answer");
                    case NONE, DUE, UNKNOWN, CAPTURED, DECLINED, CANCELLED -> new Impossible("No refund was owed");
                };
        };
    }
}
