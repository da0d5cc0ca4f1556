package io.jangteo.payment;

import java.time.Instant;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** User tokens of the form {@code ROLE.account}, and spans that stay here. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDoors {

    @Bean
    JwtDecoder userTokenDecoder() {
        return token -> {
            String[] parts = token.split("\\.", 2);
            if (parts.length < 2) {
                throw new BadJwtException("No token of these tests");
            }
            return Jwt.withTokenValue(token)
                    .header("alg", "ES256")
                    .subject(parts[1])
                    .claim("roles", List.of(parts[0]))
                    .expiresAt(Instant.now().plusSeconds(60))
                    .build();
        };
    }

    @Bean
    SeenSpans seenSpans() {
        return new SeenSpans();
    }
}
