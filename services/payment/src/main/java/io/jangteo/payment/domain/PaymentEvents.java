package io.jangteo.payment.domain;

/** What others hear of a payment, told in the transaction of its change. */
public interface PaymentEvents {

    void captured(Payment payment);

    void declined(Payment payment);

    void refunded(Payment payment);
}
