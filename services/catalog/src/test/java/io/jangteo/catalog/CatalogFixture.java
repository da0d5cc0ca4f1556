package io.jangteo.catalog;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.jangteo.platform.grpc.ServiceTokens;
import io.jangteo.platform.testsupport.TestDatabase;
import io.jangteo.platform.testsupport.TestSchema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.grpc.server.lifecycle.GrpcServerStartedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a real database, with two accounts and three services that have keys. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.grpc.server.port=0", "jangteo.catalog.job-pause=100ms", "jangteo.catalog.lease=2s"})
@Import(CatalogFixture.Keys.class)
public abstract class CatalogFixture {

    protected static final TestSchema SCHEMA = TestDatabase.freshSchema("catalog");

    private static final Map<String, ECKey> KEYS = Stream.of("catalog", "order", "payment", "search")
            .collect(Collectors.toMap(name -> name, CatalogFixture::key));

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private GrpcPort grpcPort;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        SCHEMA.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeEach
    void emptyTheCatalog() {
        Stream.of(
                        "product",
                        "product_unique",
                        "product_index",
                        "product_import",
                        "product_import_error",
                        "category_job",
                        "outbox")
                .forEach(table -> jdbc.sql("DELETE FROM " + table).update());
        jdbc.sql("DELETE FROM category ORDER BY path DESC").update();
    }

    /** A channel without any token. */
    protected ManagedChannel channel() {
        return ManagedChannelBuilder.forAddress("127.0.0.1", grpcPort.number)
                .usePlaintext()
                .build();
    }

    protected static Channel as(String service, Channel channel) {
        var tokens = new ServiceTokens(service, KEYS.get(service), new JWKSet(), Clock.systemUTC());
        var headers = new Metadata();
        headers.put(
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Bearer " + tokens.tokenFor("catalog"));
        return ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    private static ECKey key(String service) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(service).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static final class GrpcPort {
        private volatile int number;

        @EventListener
        void started(GrpcServerStartedEvent event) {
            number = event.getPort();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Keys {

        @Bean
        GrpcPort grpcPort() {
            return new GrpcPort();
        }

        @Bean
        ServiceTokens serviceTokens() {
            List<JWK> known = KEYS.values().stream()
                    .map(ECKey::toPublicJWK)
                    .map(JWK.class::cast)
                    .toList();
            return new ServiceTokens("catalog", KEYS.get("catalog"), new JWKSet(known), Clock.systemUTC());
        }

        /** The platform tests real tokens; here a token is the name of a role. */
        @Bean
        JwtDecoder rolesAsTokens() {
            return token -> {
                if (!List.of("OPERATOR", "CUSTOMER").contains(token)) {
                    throw new BadJwtException("No role");
                }
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject("0190d0c0-0000-7000-8000-000000000001")
                        .claim("roles", List.of(token))
                        .expiresAt(Instant.now().plusSeconds(60))
                        .build();
            };
        }
    }
}
