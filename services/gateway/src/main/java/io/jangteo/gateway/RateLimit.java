package io.jangteo.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.jangteo.platform.servicedefaults.errors.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How often one may ask: counted per account where a valid token names one, else per address, so that nobody spends an
 * account's share without its token and wrong tokens are counted too. Each instance of the gateway counts for itself.
 */
@Component
@Order(RateLimit.BEFORE_TOKENS_ARE_REFUSED)
final class RateLimit extends OncePerRequestFilter {

    static final int BEFORE_TOKENS_ARE_REFUSED = -101;

    private static final String BEARER = "Bearer ";

    private final JwtDecoder tokens;
    private final Problems problems;
    private final TimeMeter time;
    private final Cache<String, Bucket> counted;
    private final Bandwidth perAccount;
    private final Bandwidth perAddress;

    RateLimit(GatewaySettings settings, JwtDecoder tokens, Problems problems, TimeMeter time) {
        GatewaySettings.Rate rate = settings.rate();
        this.tokens = tokens;
        this.problems = problems;
        this.time = time;
        this.perAccount = perSecond(rate.account(), rate.burstSeconds());
        this.perAddress = perSecond(rate.address(), rate.burstSeconds());
        // Whoever has been silent for longer than a burst takes to refill has a full bucket anyway.
        this.counted = Caffeine.newBuilder()
                .ticker(time::currentTimeNanos)
                .maximumSize(rate.remembered())
                .expireAfterAccess(Duration.ofSeconds(2L * rate.burstSeconds()))
                .build();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/health/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe = bucketOf(request).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            problems.write(response, tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill())));
        }
    }

    private Bucket bucketOf(HttpServletRequest request) {
        String account = account(request.getHeader("Authorization"));
        return account == null
                ? bucket(
                        "address "
                                + ClientAddresses.subscriber(Visit.of(request).address()),
                        perAddress)
                : bucket("account " + account, perAccount);
    }

    private Bucket bucket(String key, Bandwidth limit) {
        return counted.get(
                key,
                _ -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit)
                        .build());
    }

    /** @return null without a valid token; whether that is a fault is for others to say */
    private @Nullable String account(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        try {
            return tokens.decode(authorization.substring(BEARER.length())).getSubject();
        } catch (JwtException e) {
            return null;
        }
    }

    private static Bandwidth perSecond(int requests, int burstSeconds) {
        return Bandwidth.builder()
                .capacity((long) requests * burstSeconds)
                .refillGreedy(requests, Duration.ofSeconds(1))
                .build();
    }

    private static Problem tooMany(Duration wait) {
        return Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "TOO_MANY_REQUESTS",
                        "That is too many requests in a short time. Wait a moment, then go on more slowly.")
                .retryAfter(wait.plusSeconds(1));
    }
}
