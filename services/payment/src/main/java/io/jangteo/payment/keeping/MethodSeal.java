package io.jangteo.payment.keeping;

import io.jangteo.payment.domain.PaymentMethods.SealedMethod;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals payment methods by AES-256-GCM with a fresh random nonce. The order's id is authenticated with each, so that one
 * order's method never opens as another's.
 */
final class MethodSeal {

    private static final Logger log = LoggerFactory.getLogger(MethodSeal.class);
    private static final String AES_GCM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SealKeys keys;
    private final SecureRandom random = new SecureRandom();

    MethodSeal(SealKeys keys) {
        this.keys = keys;
    }

    SealedMethod seal(String orderId, String token) {
        SealKeys.Key key = keys.current();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] ciphertext =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, orderId).doFinal(token.getBytes(StandardCharsets.UTF_8));
            byte[] both = ByteBuffer.allocate(nonce.length + ciphertext.length)
                    .put(nonce)
                    .put(ciphertext)
                    .array();
            return new SealedMethod(key.id(), Base64.getEncoder().encodeToString(both));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A payment method cannot be sealed", e);
        }
    }

    /** Empty, and an error in the log, if no key in hand opens it or it was tampered with. */
    Optional<String> open(String orderId, SealedMethod method) {
        Optional<SealKeys.Key> key = keys.named(method.keyId());
        if (key.isEmpty()) {
            log.error(
                    "The payment method of order {} is sealed with key {}, which is not in hand",
                    orderId,
                    method.keyId());
            return Optional.empty();
        }
        ByteBuffer both = ByteBuffer.wrap(Base64.getDecoder().decode(method.ciphertext()));
        byte[] nonce = new byte[NONCE_BYTES];
        both.get(nonce);
        byte[] ciphertext = new byte[both.remaining()];
        both.get(ciphertext);
        try {
            byte[] token =
                    cipher(Cipher.DECRYPT_MODE, key.get(), nonce, orderId).doFinal(ciphertext);
            return Optional.of(new String(token, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            log.error("The payment method of order {} does not open", orderId, e);
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SealKeys.Key key, byte[] nonce, String orderId)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(AES_GCM);
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(orderId.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
