package io.jangteo.platform.grpc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.grpc.ServerBuilder;
import io.grpc.ServerInterceptor;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.grpc.client.autoconfigure.GrpcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.grpc.server.ServerBuilderCustomizer;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;

/** gRPC as every service of the platform has it. */
@AutoConfiguration(after = GrpcClientAutoConfiguration.class)
@EnableConfigurationProperties(GrpcSettings.class)
@Import(GrpcAdvice.class)
public class GrpcAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ServiceTokens serviceTokens(@Value("${spring.application.name}") String self, GrpcSettings settings)
            throws IOException, JOSEException, ParseException {
        if (settings.serviceKeyFile().isBlank() || settings.serviceKeysFile().isBlank()) {
            // Without keys a service starts, and can neither call others nor be called.
            return new ServiceTokens(
                    self, new ECKeyGenerator(Curve.P_256).keyID(self).generate(), new JWKSet(), Clock.systemUTC());
        }
        JWKSet services = ServiceKeyFiles.everybody(settings.serviceKeysFile());
        ECKey key = ServiceKeyFiles.own(self, settings.serviceKeyFile(), services);
        return new ServiceTokens(self, key, services, Clock.systemUTC());
    }

    @Bean
    GrpcChannels grpcChannels(GrpcChannelFactory factory, GrpcSettings settings, ServiceTokens tokens) {
        return new GrpcChannels(factory, settings, tokens);
    }

    @Bean
    @ConditionalOnMissingBean
    GrpcAccess grpcAccess() {
        return new GrpcAccess();
    }

    @Bean
    @GlobalServerInterceptor
    @Order(Ordered.LOWEST_PRECEDENCE - 100)
    ServerInterceptor serviceTokenServerInterceptor(ServiceTokens tokens, GrpcAccess access) {
        return new ServiceTokenServerInterceptor(tokens, access);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    GrpcExceptionHandler truthfulStatuses() {
        return new TruthfulStatuses();
    }

    @Bean
    <T extends ServerBuilder<T>> ServerBuilderCustomizer<T> handlersOnVirtualThreads() {
        return builder -> builder.executor(Executors.newVirtualThreadPerTaskExecutor());
    }
}
