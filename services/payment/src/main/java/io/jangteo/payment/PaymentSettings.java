package io.jangteo.payment;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param key base64 of the 32 bytes that seal payment methods, or
 * @param keyFile a file with one such key per line: the first seals, every one opens
 * @param lease how long a worker has a payment for itself
 * @param pollInterval how often a process looks for payments that nobody has
 * @param concurrency how many payments one process settles at once
 * @param waiting how many more it takes on, before it leaves them to whoever has room
 * @param pauses before the second and every further try; after the last of them the charge is voided
 * @param longestPause between two questions to a gateway that does not answer
 * @param methodKept how long a payment method is kept for an order that is never placed
 */
@ConfigurationProperties("jangteo.payment")
public record PaymentSettings(
        @DefaultValue("") String key,
        @DefaultValue("") String keyFile,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("500ms") Duration pollInterval,
        @DefaultValue("8") int concurrency,
        @DefaultValue("64") int waiting,
        @DefaultValue({"1s", "2s", "4s"}) List<Duration> pauses,
        @DefaultValue("10s") Duration longestPause,
        @DefaultValue("1h") Duration methodKept,
        @DefaultValue Gateway gateway) {

    /** Asking, authorizing, capturing and voiding may follow one another in one try. */
    private static final int CALLS_IN_A_TRY = 4;

    public PaymentSettings {
        if (lease.compareTo(gateway.timeout().multipliedBy(CALLS_IN_A_TRY)) < 0) {
            throw new IllegalArgumentException(
                    "jangteo.payment.lease must be at least %d times jangteo.payment.gateway.timeout"
                            .formatted(CALLS_IN_A_TRY));
        }
    }

    /**
     * @param timeout how long a call waits for the gateway's answer
     * @param slowness how long tok_slow keeps it waiting
     * @param callsDown how many first calls tok_down_for_a_while fails
     */
    public record Gateway(
            @DefaultValue("2s") Duration timeout,
            @DefaultValue("3s") Duration slowness,
            @DefaultValue("2") int callsDown,
            @DefaultValue Ledger ledger) {}

    /**
     * The simulated gateway's own schema.
     *
     * @param url blank: as {@code jangteo.mysql.url}, with {@code {service}} = paymentgateway
     * @param user blank: jangteo_paymentgateway
     */
    public record Ledger(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String passwordFile,
            @DefaultValue("8") int poolSize) {}
}
