package io.jangteo.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Everything that can be set.
 *
 * @param routes which path prefixes belong to which service
 * @param trustedProxies networks in CIDR notation whose {@code X-Forwarded-For} is believed
 * @param requestLimit the largest body of a request
 * @param longBodies where operators may send more than that
 */
@Validated
@ConfigurationProperties("jangteo.gateway")
record GatewaySettings(
        @NotEmpty Map<String, @Valid Route> routes,
        @DefaultValue List<String> trustedProxies,
        DataSize requestLimit,
        @Valid LongBodies longBodies,
        Timeouts timeouts,
        @Valid Rate rate) {

    /**
     * @param paths prefixes, each without a closing slash
     * @param addresses base addresses of the service's instances
     */
    record Route(@NotEmpty List<String> paths, @NotEmpty List<URI> addresses) {}

    /**
     * @param path the one address that takes them, by POST
     * @param limit the largest body there
     */
    record LongBodies(@NotEmpty String path, DataSize limit) {}

    /**
     * @param connect how long an instance may take to accept a connection
     * @param answer how long an instance may stay silent before and within its answer
     * @param streamSilence the same for a stream of server-sent events
     * @param rest how long an instance that could not be reached is tried last
     */
    record Timeouts(Duration connect, Duration answer, Duration streamSilence, Duration rest) {}

    /**
     * @param account requests a second of one signed-in account
     * @param address requests a second of one address without a valid token
     * @param burstSeconds how many seconds' worth may come at once
     * @param remembered how many accounts and addresses are counted at a time
     */
    record Rate(
            @Positive int account,
            @Positive int address,
            @Positive int burstSeconds,
            @Positive int remembered) {}
}
