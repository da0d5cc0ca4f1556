package io.jangteo.user.sessions;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.jangteo.user.UserSettings;
import io.jangteo.user.accounts.Account;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Signed statements of who somebody is and what they may do, good for some minutes in every service. */
@Component
class AccessTokens {

    private final SigningKeys keys;
    private final Clock clock;
    private final Duration lifetime;
    private final String issuer;
    private final String audience;

    AccessTokens(
            SigningKeys keys,
            Clock clock,
            UserSettings settings,
            @Value("${jangteo.user-tokens.issuer}") String issuer,
            @Value("${jangteo.user-tokens.audience}") String audience) {
        this.keys = keys;
        this.clock = clock;
        this.lifetime = settings.tokens().accessLifetime();
        this.issuer = issuer;
        this.audience = audience;
    }

    Duration lifetime() {
        return lifetime;
    }

    String issue(Account account) {
        Instant now = clock.instant();
        ECKey key = keys.signer();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(account.id())
                .claim("roles", account.roles().stream().map(Enum::name).toList())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("Signing key " + key.getKeyID() + " cannot sign", e);
        }
        return token.serialize();
    }
}
