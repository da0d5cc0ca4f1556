package io.jangteo.payment.charging;

import io.jangteo.payment.domain.DeclineReason;

/** Marks the span of a charge that was refused; never thrown. */
final class ChargeRefused extends Exception {

    ChargeRefused(DeclineReason reason) {
        super(reason.name(), null, false, false);
    }
}
