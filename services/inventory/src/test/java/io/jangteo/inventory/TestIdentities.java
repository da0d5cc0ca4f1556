package io.jangteo.inventory;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.jangteo.platform.grpc.ServiceTokens;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.grpc.server.lifecycle.GrpcServerStartedEvent;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Services with keys of their own, and two accounts whose tokens are their roles. */
@TestConfiguration(proxyBeanMethods = false)
class TestIdentities {

    private final ECKey order = key("order");
    private final ECKey payment = key("payment");
    private final ECKey inventory = key("inventory");
    private final ECKey search = key("search");
    private final JWKSet services = new JWKSet(
            List.of(order.toPublicJWK(), payment.toPublicJWK(), inventory.toPublicJWK(), search.toPublicJWK()));
    private volatile int grpcPort;
    private volatile boolean virtualThreads;

    @Bean
    ServiceTokens serviceTokens() {
        return new ServiceTokens("inventory", inventory, services, Clock.systemUTC());
    }

    @Bean
    JwtDecoder userTokens() {
        return token -> {
            if (!List.of("operator", "customer").contains(token)) {
                throw new BadJwtException("no such token");
            }
            return Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject("account-of-" + token)
                    .claim("roles", List.of(token.toUpperCase(Locale.ROOT)))
                    .expiresAt(Instant.now().plusSeconds(900))
                    .build();
        };
    }

    @EventListener
    void started(GrpcServerStartedEvent event) {
        grpcPort = event.getPort();
    }

    @Bean
    @GlobalServerInterceptor
    ServerInterceptor threadWatch() {
        return new ServerInterceptor() {
            @Override
            public <Q, A> ServerCall.Listener<Q> interceptCall(
                    ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
                virtualThreads = Thread.currentThread().isVirtual();
                return next.startCall(call, headers);
            }
        };
    }

    /** Whether the last call was answered on a virtual thread. */
    boolean virtualThreads() {
        return virtualThreads;
    }

    int grpcPort() {
        return grpcPort;
    }

    ServiceTokens order() {
        return new ServiceTokens("order", order, services, Clock.systemUTC());
    }

    ServiceTokens payment() {
        return new ServiceTokens("payment", payment, services, Clock.systemUTC());
    }

    ServiceTokens search() {
        return new ServiceTokens("search", search, services, Clock.systemUTC());
    }

    /** Claims to be order, and has another key. */
    ServiceTokens impostor() {
        return new ServiceTokens("order", key("order"), services, Clock.systemUTC());
    }

    private static ECKey key(String service) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(service).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
