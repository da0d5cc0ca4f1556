/**
 * Owns payments, refunds and the payment methods of orders in hand. It promises that an order is charged at most once and
 * that what was taken for a cancelled order goes back once, whatever fails in between; it never takes silence of the gateway
 * for a refusal, and never lets a payment method out of its own memory unencrypted.
 */
@NullMarked
package io.jangteo.payment;

import org.jspecify.annotations.NullMarked;
