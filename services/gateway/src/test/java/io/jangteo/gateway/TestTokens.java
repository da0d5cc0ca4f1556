package io.jangteo.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Signs user tokens with a key of the test's own, and publishes that key. */
final class TestTokens implements AutoCloseable {

    private final ECKey key = newKey();
    private final StandInService keys = new StandInService("keys");

    TestTokens() {
        keys.answers(StandInService.answering(200, "application/json", new JWKSet(key.toPublicJWK()).toString()));
    }

    String keysAddress() {
        return keys.address() + "/.well-known/jwks.json";
    }

    String of(String account) {
        return signed(key, account, Instant.now().plus(Duration.ofMinutes(15)));
    }

    String operator(String account) {
        return signed(key, account, "OPERATOR", Instant.now().plus(Duration.ofMinutes(15)));
    }

    String expired(String account) {
        return signed(key, account, Instant.now().minus(Duration.ofMinutes(15)));
    }

    /** Signed by somebody who calls a key of his own by our key's name. */
    String forged(String account) {
        return signed(newKey(), account, Instant.now().plus(Duration.ofMinutes(15)));
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(ECKey key, String account, Instant expiry) {
        return signed(key, account, "CUSTOMER", expiry);
    }

    private static String signed(ECKey key, String account, String role, Instant expiry) {
        var claims = new JWTClaimsSet.Builder()
                .issuer("jangteo")
                .audience("jangteo")
                .subject(account)
                .issueTime(Date.from(expiry.minus(Duration.ofMinutes(15))))
                .expirationTime(Date.from(expiry))
                .claim("roles", List.of(role))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("test").build(), claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        keys.close();
    }
}
