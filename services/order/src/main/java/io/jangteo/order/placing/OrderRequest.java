package io.jangteo.order.placing;

import io.jangteo.order.domain.Address;
import io.jangteo.order.domain.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a buyer asks for.
 *
 * @param idempotencyKey the buyer's name for this request; a repeat with the same key is the same request
 */
public record OrderRequest(
        String buyerId,
        String idempotencyKey,
        List<Line> lines,
        Address address,
        String paymentMethodToken,
        Money expectedTotal) {

    /** @param quantity pieces, at least 1 */
    public record Line(String sku, int quantity) {}

    List<String> skus() {
        return lines.stream().map(Line::sku).toList();
    }

    /** Tells a repeat from another request under the same key; shows nothing of the payment method. */
    public String fingerprint() {
        try {
            byte[] content = (lines + "|" + address + "|" + paymentMethodToken + "|" + expectedTotal)
                    .getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
