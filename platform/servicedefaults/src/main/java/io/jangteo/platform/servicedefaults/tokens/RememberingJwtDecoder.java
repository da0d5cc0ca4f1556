package io.jangteo.platform.servicedefaults.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Checks a token's signature once a minute instead of once a request; its expiry is looked at each time. */
final class RememberingJwtDecoder implements JwtDecoder {

    private final JwtDecoder decoder;
    private final Cache<String, Jwt> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    RememberingJwtDecoder(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public Jwt decode(String token) {
        Jwt seen = known.getIfPresent(token);
        if (seen != null && seen.getExpiresAt() != null && Instant.now().isBefore(seen.getExpiresAt())) {
            return seen;
        }
        Jwt checked = decoder.decode(token);
        known.put(token, checked);
        return checked;
    }
}
