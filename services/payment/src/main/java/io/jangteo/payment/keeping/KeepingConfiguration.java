package io.jangteo.payment.keeping;

import io.jangteo.payment.PaymentSettings;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys, and readiness that depends on having one. */
@Configuration(proxyBeanMethods = false)
class KeepingConfiguration {

    @Bean
    SealKeys sealKeys(PaymentSettings settings) {
        return SealKeys.of(settings);
    }

    @Bean
    MethodSeal methodSeal(SealKeys keys) {
        return new MethodSeal(keys);
    }

    @Bean
    HealthIndicator paymentKeyHealthIndicator(SealKeys keys) {
        return () -> keys.isEmpty()
                ? Health.down()
                        .withDetail("missing", "JANGTEO_PAYMENT_KEY_FILE")
                        .build()
                : Health.up().build();
    }
}
