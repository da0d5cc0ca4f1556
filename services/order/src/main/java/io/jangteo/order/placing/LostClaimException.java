package io.jangteo.order.placing;

/** The request was taken over by another process while this one worked on it; whoever repeats it gets the answer. */
final class LostClaimException extends RuntimeException {

    LostClaimException(String orderId) {
        super("Order " + orderId + " is being placed by another process now");
    }
}
