package io.jangteo.platform.grpc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Short-lived tokens by which a service proves its name to another: a JWT signed with the caller's own key (ES256),
 * {@code iss} = caller, {@code aud} = callee.
 */
public final class ServiceTokens {

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(1);

    private final String self;
    private final ECKey key;
    private final JWKSet services;
    private final Clock clock;
    private final Map<String, Issued> issued = new ConcurrentHashMap<>();
    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(LIFETIME).build();

    private record Issued(String token, Instant expires) {}

    private record Verified(String caller, Instant expires) {}

    /** @param services the public keys of all services, {@code kid} = service name */
    public ServiceTokens(String self, ECKey key, JWKSet services, Clock clock) {
        this.self = self;
        this.key = key;
        this.services = services;
        this.clock = clock;
    }

    /** A token for calls to {@code audience}; the same one until shortly before it expires. */
    public String tokenFor(String audience) {
        Instant now = clock.instant();
        return issued.compute(
                        audience,
                        (name, current) -> current != null
                                        && now.isBefore(current.expires().minus(RENEW_BEFORE))
                                ? current
                                : issue(name, now))
                .token();
    }

    /** The caller that a token names, or empty when the token is not good here. */
    public Optional<String> callerOf(String token) {
        Instant now = clock.instant();
        Verified known = verified.getIfPresent(token);
        if (known == null) {
            known = verify(token).orElse(null);
            if (known != null) {
                verified.put(token, known);
            }
        }
        return Optional.ofNullable(known)
                .filter(each -> now.isBefore(each.expires()))
                .map(Verified::caller);
    }

    private Issued issue(String audience, Instant now) {
        try {
            Instant expires = now.plus(LIFETIME);
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(self).build(),
                    new JWTClaimsSet.Builder()
                            .issuer(self)
                            .audience(audience)
                            .issueTime(Date.from(now))
                            .expirationTime(Date.from(expires))
                            .build());
            jwt.sign(new ECDSASigner(key));
            return new Issued(jwt.serialize(), expires);
        } catch (JOSEException e) {
            throw new IllegalStateException("The service key cannot sign", e);
        }
    }

    private Optional<Verified> verify(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWK caller = services.getKeyByKeyId(jwt.getHeader().getKeyID());
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            boolean good = caller != null
                    && JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm())
                    && jwt.verify(new ECDSAVerifier(caller.toECKey()))
                    && caller.getKeyID().equals(claims.getIssuer())
                    && claims.getAudience().contains(self)
                    && claims.getExpirationTime() != null;
            return good
                    ? Optional.of(new Verified(
                            claims.getIssuer(), claims.getExpirationTime().toInstant()))
                    : Optional.empty();
        } catch (java.text.ParseException | JOSEException e) {
            return Optional.empty();
        }
    }
}
