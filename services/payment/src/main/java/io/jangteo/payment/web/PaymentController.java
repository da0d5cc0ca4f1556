package io.jangteo.payment.web;

import io.jangteo.payment.domain.Payment;
import io.jangteo.payment.domain.Payments;
import io.jangteo.platform.persistence.Transactions;
import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.platform.servicedefaults.tokens.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads payments. */
@RestController
class PaymentController {

    private final Payments payments;
    private final Transactions transactions;

    PaymentController(Payments payments, Transactions transactions) {
        this.payments = payments;
        this.transactions = transactions;
    }

    /** The payment of one of the caller's own orders; an operator sees everybody's. */
    @GetMapping("/api/payments")
    PaymentBody ofOrder(@RequestParam String orderId, Caller caller) {
        return transactions
                .read(() -> payments.find(orderId))
                .filter(payment -> caller.operator() || isOf(caller, payment))
                .map(PaymentBody::of)
                .orElseThrow(() -> Problem.of(
                                HttpStatus.NOT_FOUND,
                                "PAYMENT_NOT_FOUND",
                                "You have no order of this id, or its payment has not begun yet.")
                        .with("orderId", orderId)
                        .exception());
    }

    private static boolean isOf(Caller caller, Payment payment) {
        return payment.buyerId().equals(caller.accountId());
    }
}
