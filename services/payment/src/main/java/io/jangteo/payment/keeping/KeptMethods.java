package io.jangteo.payment.keeping;

import io.jangteo.payment.PaymentSettings;
import io.jangteo.payment.domain.PaymentMethods;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives kept payment methods out to be charged, and erases those of orders that were never placed. */
@Component
public class KeptMethods {

    private static final Logger log = LoggerFactory.getLogger(KeptMethods.class);

    private final PaymentMethods methods;
    private final MethodSeal seal;
    private final PaymentSettings settings;

    KeptMethods(PaymentMethods methods, MethodSeal seal, PaymentSettings settings) {
        this.methods = methods;
        this.seal = seal;
        this.settings = settings;
    }

    /** The token kept for an order; empty if there is none, or none that any key in hand opens. */
    public Optional<String> tokenOf(String orderId) {
        return methods.find(orderId).flatMap(method -> seal.open(orderId, method));
    }

    @Scheduled(fixedDelayString = "${jangteo.payment.purge-interval}")
    void eraseOrphans() {
        int erased = methods.eraseOrphans(settings.methodKept());
        if (erased > 0) {
            log.info("Erased {} payment methods of orders that were never placed", erased);
        }
    }
}
