package io.jangteo.payment.charging;

import io.jangteo.payment.domain.Outcome;
import io.jangteo.payment.domain.Payment;
import io.jangteo.payment.domain.PaymentStatus;
import io.jangteo.payment.moving.PaymentMoves;
import io.jangteo.payment.refunding.RefundPayment;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Does what a taken payment needs and records what came of it, as a span of the trace in which the order was placed, also
 * when another process placed it long ago. A refusal marks the span as failed with its reason.
 */
@Component
class SettlePayment {

    private final ChargePayment charge;
    private final RefundPayment refund;
    private final Pauses pauses;
    private final PaymentMoves moves;
    private final ObservationRegistry observations;

    SettlePayment(
            ChargePayment charge,
            RefundPayment refund,
            Pauses pauses,
            PaymentMoves moves,
            ObservationRegistry observations) {
        this.charge = charge;
        this.refund = refund;
        this.pauses = pauses;
        this.moves = moves;
        this.observations = observations;
    }

    void settle(Payment taken) {
        if (taken.status() == PaymentStatus.REFUND_DUE) {
            observe(taken, "payment refund", () -> refund.refund(taken, pauses.growing(taken.tries())));
        } else {
            observe(taken, "payment charge", () -> charge.charge(taken));
        }
    }

    private void observe(Payment taken, String name, Supplier<Outcome> step) {
        Observation observation = Observation.createNotStarted(
                        name.replace(' ', '.'), () -> placing(taken), observations)
                .contextualName(name)
                .highCardinalityKeyValue("jangteo.order.id", taken.orderId())
                .highCardinalityKeyValue("jangteo.payment.id", taken.id());
        observation.observe(() -> {
            Outcome outcome = step.get();
            moves.record(taken, outcome);
            observation.lowCardinalityKeyValue(
                    "jangteo.payment.outcome", outcome.getClass().getSimpleName());
            switch (outcome) {
                case Outcome.Refused refused -> observation.error(new ChargeRefused(refused.reason()));
                case Outcome.Unanswered unanswered -> observation.error(unanswered.fault());
                case Outcome.RefundUnanswered unanswered -> observation.error(unanswered.fault());
                case Outcome.Charged _, Outcome.Refunded _ -> {}
            }
        });
    }

    private static ReceiverContext<Map<String, String>> placing(Payment payment) {
        var context = new ReceiverContext<Map<String, String>>(Map::get, Kind.CONSUMER);
        String traceparent = payment.traceparent();
        context.setCarrier(traceparent == null ? Map.of() : Map.of("traceparent", traceparent));
        return context;
    }
}
