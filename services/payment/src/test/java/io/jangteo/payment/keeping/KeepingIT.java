package io.jangteo.payment.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.payment.PaymentOnRealDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeepingIT extends PaymentOnRealDatabase {

    @Autowired
    private KeptMethods kept;

    @Test
    void keepsTheTokenSealed() {
        String order = orderWith("tok_succeeds");

        assertThat(jdbc.sql("SELECT CONCAT(key_id, ciphertext) FROM payment_method WHERE order_id = ?")
                        .param(order)
                        .query(String.class)
                        .single())
                .doesNotContain("tok");
        assertThat(kept.tokenOf(order)).contains("tok_succeeds");
    }

    @Test
    void keepsTheLatestTokenOfAnOrder() {
        String order = orderWith("tok_succeeds");
        keep.keep(order, "tok_declined");

        assertThat(kept.tokenOf(order)).contains("tok_declined");
    }

    @Test
    void keepsNoTokenThatTheGatewayDoesNotKnow() {
        String order = newOrder();

        assertThat(keep.keep(order, "tok_of_another_gateway")).isEqualTo(KeepPaymentMethod.Answer.UNKNOWN);
        assertThat(isMethodKept(order)).isFalse();
    }

    @Test
    void erasesTheMethodsOfOrdersThatWereNeverPlacedAndNoOthers() {
        String placed = orderWith("tok_succeeds");
        takenByADyingWorker(placed);
        String orphan = orderWith("tok_succeeds");
        String young = orderWith("tok_succeeds");
        jdbc.sql("UPDATE payment_method SET kept_at = kept_at - INTERVAL 61 MINUTE WHERE order_id IN (?, ?)")
                .params(placed, orphan)
                .update();

        kept.eraseOrphans();

        assertThat(isMethodKept(orphan)).isFalse();
        assertThat(isMethodKept(placed)).isTrue();
        assertThat(isMethodKept(young)).isTrue();
    }
}
