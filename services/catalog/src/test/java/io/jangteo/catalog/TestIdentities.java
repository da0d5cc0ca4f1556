package io.jangteo.catalog;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.jangteo.platform.grpc.ServiceTokens;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.grpc.server.lifecycle.GrpcServerStartedEvent;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Services with keys of their own, and two accounts whose tokens are their roles. */
@TestConfiguration(proxyBeanMethods = false)
class TestIdentities {

    private final Map<String, ECKey> keys = Stream.of("catalog", "order", "payment", "search")
            .collect(Collectors.toMap(name -> name, TestIdentities::key));
    private volatile int grpcPort;

    @Bean
    ServiceTokens serviceTokens() {
        return tokens("catalog");
    }

    @Bean
    JwtDecoder userTokens() {
        return token -> {
            if (!List.of("OPERATOR", "CUSTOMER").contains(token)) {
                throw new BadJwtException("no such token");
            }
            return Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject("0190d0c0-0000-7000-8000-000000000001")
                    .claim("roles", List.of(token))
                    .expiresAt(Instant.now().plusSeconds(60))
                    .build();
        };
    }

    @EventListener
    void started(GrpcServerStartedEvent event) {
        grpcPort = event.getPort();
    }

    int grpcPort() {
        return grpcPort;
    }

    ServiceTokens tokens(String service) {
        List<JWK> known = keys.values().stream()
                .map(ECKey::toPublicJWK)
                .map(JWK.class::cast)
                .toList();
        return new ServiceTokens(service, keys.get(service), new JWKSet(known), Clock.systemUTC());
    }

    private static ECKey key(String service) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(service).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
