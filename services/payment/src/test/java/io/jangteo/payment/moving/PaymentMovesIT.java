package io.jangteo.payment.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jangteo.payment.PaymentOnRealDatabase;
import io.jangteo.payment.domain.DeclineReason;
import io.jangteo.payment.domain.Outcome;
import io.jangteo.payment.domain.Payment;
import io.jangteo.payment.domain.PaymentEvents;
import io.jangteo.payment.domain.PaymentMethods;
import io.jangteo.payment.domain.PaymentStatus;
import io.jangteo.payment.domain.Refunds;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

class PaymentMovesIT extends PaymentOnRealDatabase {

    @Autowired
    private PaymentMoves moves;

    @Autowired
    private PaymentMethods methods;

    @Autowired
    private Refunds refunds;

    @Autowired
    private PaymentEvents events;

    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of(new Outcome.Charged(), PaymentStatus.CAPTURED, "PaymentCaptured"),
                Arguments.of(
                        new Outcome.Refused(DeclineReason.GATEWAY_UNAVAILABLE),
                        PaymentStatus.DECLINED,
                        "PaymentDeclined"));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void tellsNothingOfAnEndThatWasNotCommitted(Outcome outcome, PaymentStatus end, String event) {
        String order = orderWith("tok_succeeds");
        Payment taken = takenByADyingWorker(order);
        var killedBeforeItsCommit =
                new PaymentMoves(transactions, payments, methods, refunds, new KilledAfterTelling(events));

        assertThatThrownBy(() -> killedBeforeItsCommit.record(taken, outcome)).hasMessageContaining("killed");

        assertThat(payments.find(order).map(Payment::status)).contains(PaymentStatus.DUE);
        assertThat(isMethodKept(order)).isTrue();
        assertThat(told(order)).isEmpty();

        moves.record(taken, outcome);
        assertThat(payments.find(order).map(Payment::status)).contains(end);
        assertThat(told(order)).containsExactly(event);
    }

    private record KilledAfterTelling(PaymentEvents real) implements PaymentEvents {

        @Override
        public void captured(Payment payment) {
            real.captured(payment);
            throw killed();
        }

        @Override
        public void declined(Payment payment) {
            real.declined(payment);
            throw killed();
        }

        @Override
        public void refunded(Payment payment) {
            real.refunded(payment);
            throw killed();
        }

        private static IllegalStateException killed() {
            return new IllegalStateException("killed before the commit");
        }
    }
}
