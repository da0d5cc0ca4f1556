package io.jangteo.payment.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.jangteo.payment.domain.PaymentMethods.SealedMethod;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class MethodSealTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);

    private final MethodSeal seal = new MethodSeal(SealKeys.parse(OLD));

    @Test
    void opensWhatItSealed() {
        assertThat(seal.open("order-1", seal.seal("order-1", "tok_succeeds"))).contains("tok_succeeds");
    }

    @Test
    void sealsTheSameTokenDifferentlyEachTime() {
        SealedMethod once = seal.seal("order-1", "tok_succeeds");

        assertThat(seal.seal("order-1", "tok_succeeds")).isNotEqualTo(once);
        assertThat(new String(
                        Base64.getDecoder().decode(once.ciphertext()), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("tok_");
    }

    @Test
    void doesNotOpenOneOrdersMethodForAnother() {
        assertThat(seal.open("order-2", seal.seal("order-1", "tok_succeeds"))).isEmpty();
    }

    @Test
    void doesNotOpenWhatWasTamperedWith() {
        SealedMethod method = seal.seal("order-1", "tok_succeeds");
        byte[] bytes = Base64.getDecoder().decode(method.ciphertext());
        bytes[bytes.length - 1] ^= 1;

        assertThat(seal.open(
                        "order-1",
                        new SealedMethod(method.keyId(), Base64.getEncoder().encodeToString(bytes))))
                .isEmpty();
    }

    @Test
    void opensTheOldKeysMethodsAfterANewKeyWasPutBefore() {
        SealedMethod before = seal.seal("order-1", "tok_succeeds");
        var rotated = new MethodSeal(SealKeys.parse(NEW + "\n" + OLD + "\n"));

        assertThat(rotated.open("order-1", before)).contains("tok_succeeds");
        assertThat(rotated.seal("order-1", "tok_succeeds").keyId()).isNotEqualTo(before.keyId());
        assertThat(seal.open("order-1", rotated.seal("order-1", "tok_succeeds")))
                .isEmpty();
    }

    @Test
    void refusesKeysThatAreTooShortAndSealsNothingWithoutOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SealKeys.parse(Base64.getEncoder().encodeToString(new byte[16])));
        assertThatIllegalStateException()
                .isThrownBy(() -> new MethodSeal(SealKeys.parse("")).seal("order-1", "tok_succeeds"))
                .withMessageContaining("JANGTEO_PAYMENT_KEY_FILE");
    }

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
