package io.jangteo.payment.domain;

/** The gateway could not be reached. */
public final class GatewayUnreachable extends GatewayFault {

    public GatewayUnreachable(String message) {
        super(message, null);
    }
}
