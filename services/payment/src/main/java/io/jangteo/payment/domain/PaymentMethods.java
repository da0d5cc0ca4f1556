package io.jangteo.payment.domain;

import java.time.Duration;
import java.util.Optional;

/** The payment methods that are kept, sealed, until their payments end. */
public interface PaymentMethods {

    /** Replaces what was kept for the order. */
    void keep(String orderId, SealedMethod method);

    Optional<SealedMethod> find(String orderId);

    void erase(String orderId);

    /** Erases what was kept longer ago than that and is of no open payment; how many there were. */
    int eraseOrphans(Duration kept);

    /**
     * @param keyId names the key that opens it
     * @param ciphertext nonce and ciphertext, base64
     */
    record SealedMethod(String keyId, String ciphertext) {}
}
