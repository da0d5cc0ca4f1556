package io.jangteo.payment.domain;

import org.jspecify.annotations.Nullable;

/** A technical fault between here and the gateway. Whatever its kind, it says nothing about what the gateway did. */
public abstract sealed class GatewayFault extends RuntimeException permits GatewayUnreachable, GatewaySilent {

    GatewayFault(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
