package io.jangteo.payment.domain;

import org.jspecify.annotations.Nullable;

/** The gateway was reached and gave no answer, none in time, or one that is none. */
public final class GatewaySilent extends GatewayFault {

    public GatewaySilent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
