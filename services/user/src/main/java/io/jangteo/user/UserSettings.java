package io.jangteo.user;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Everything that can be set about this service, under {@code jangteo.user}; README.md explains it to operators. */
@ConfigurationProperties("jangteo.user")
public record UserSettings(
        @DefaultValue Tokens tokens,
        @DefaultValue Hashing hashing,
        @DefaultValue Throttling throttling,
        @DefaultValue Operator operator) {

    /**
     * @param signingKeysDir folder of the keys that sign access tokens, shared by all processes of this service
     * @param signingKeys a JWK set with private keys in place of the folder; nothing is rotated then
     * @param rotateAfter how long a key signs before a new one is made
     * @param publishAhead how long a new key is published before it signs; longer than anybody caches the published keys
     * @param refreshLifetime how long a session lives without being refreshed
     */
    public record Tokens(
            @DefaultValue("") String signingKeysDir,
            @DefaultValue("") String signingKeys,
            @DefaultValue("30d") Duration rotateAfter,
            @DefaultValue("15m") Duration publishAhead,
            @DefaultValue("15m") Duration accessLifetime,
            @DefaultValue("30d") Duration refreshLifetime) {

        /** Keeps private keys out of whatever prints settings. */
        @Override
        public String toString() {
            return "Tokens[signingKeysDir=" + signingKeysDir + "]";
        }
    }

    /**
     * Argon2id as OWASP recommends it, and how many hashes are computed at a time.
     *
     * @param memoryKib memory of one hash
     * @param concurrency hashes at the same time in this process
     * @param longestWait how long a request waits for its turn before it is answered 503
     */
    public record Hashing(
            @DefaultValue("19456") int memoryKib,
            @DefaultValue("2") int iterations,
            @DefaultValue("1") int parallelism,
            @DefaultValue("2") int concurrency,
            @DefaultValue("1s") Duration longestWait) {}

    /**
     * How many failed sign-ins are borne; successful ones cost nothing.
     *
     * @param accountFailures per e-mail address and window, whether or not there is such an account
     * @param addressFailures per client address and window
     * @param trustedGateways addresses or networks whose {@code X-Jangteo-Client-Address} is believed
     */
    public record Throttling(
            @DefaultValue("10") int accountFailures,
            @DefaultValue("100") int addressFailures,
            @DefaultValue("10m") Duration window,
            @DefaultValue({"127.0.0.0/8", "::1"}) List<String> trustedGateways) {}

    /** @param passwordFile if named, the account {@code email} exists with the role OPERATOR and this password */
    public record Operator(
            @DefaultValue("operator@jangteo.local") String email,
            @DefaultValue("") String passwordFile) {}
}
