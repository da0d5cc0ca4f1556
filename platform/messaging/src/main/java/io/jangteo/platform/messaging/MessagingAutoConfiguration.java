package io.jangteo.platform.messaging;

import io.jangteo.platform.messaging.deadletters.DeadLetters;
import io.jangteo.platform.messaging.inbox.Consumers;
import io.jangteo.platform.messaging.inbox.Inbox;
import io.jangteo.platform.messaging.inbox.MessagingSettings;
import io.jangteo.platform.messaging.inbox.Subscription;
import io.jangteo.platform.messaging.outbox.Outbox;
import io.jangteo.platform.messaging.outbox.TraceHeaders;
import io.jangteo.platform.messaging.states.StateConsumers;
import io.jangteo.platform.persistence.PersistenceAutoConfiguration;
import io.jangteo.platform.persistence.Transactions;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Outbox for every service with a schema; inbox, consumers and dead letters where a service declares subscriptions. */
@AutoConfiguration(
        after = {PersistenceAutoConfiguration.class, JdbcClientAutoConfiguration.class, KafkaAutoConfiguration.class},
        afterName =
                "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
@EnableConfigurationProperties(MessagingSettings.class)
@EnableScheduling
public class MessagingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    TraceHeaders traceHeaders(ObjectProvider<Tracer> tracers, ObjectProvider<Propagator> propagators) {
        Tracer tracer = tracers.getIfAvailable(() -> Tracer.NOOP);
        Propagator propagator = propagators.getIfAvailable(() -> Propagator.NOOP);
        return () -> {
            Span span = tracer.currentSpan();
            if (span == null) {
                return Map.of();
            }
            Map<String, String> headers = new HashMap<>();
            propagator.inject(span.context(), headers, (carrier, name, value) -> headers.put(name, value));
            return headers;
        };
    }

    @Bean
    Outbox outbox(
            JdbcClient jdbc, TraceHeaders trace, @Value("${spring.application.name}") String service, Clock clock) {
        return new Outbox(jdbc, trace, service, clock);
    }

    @Bean
    Retention retention(JdbcClient jdbc, MessagingSettings settings, Clock clock) {
        return new Retention(jdbc, settings, clock);
    }

    @Bean
    DeadLetters deadLetters(KafkaOperations<String, String> kafka, JdbcClient jdbc, Clock clock) {
        return new DeadLetters(kafka, jdbc, clock);
    }

    @Bean
    @Lazy
    StateConsumers stateConsumers(
            ConsumerFactory<String, String> factory, DeadLetters deadLetters, MessagingSettings settings) {
        return new StateConsumers(factory, deadLetters, settings);
    }

    /** What a service that hears others needs besides. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(Subscription.class)
    static class Hearing {

        @Bean
        Inbox inbox(JdbcClient jdbc, Clock clock) {
            return new Inbox(jdbc, clock);
        }

        @Bean
        Consumers consumers(
                List<Subscription> subscriptions,
                ConsumerFactory<String, String> factory,
                Transactions transactions,
                Inbox inbox,
                DeadLetters deadLetters,
                MessagingSettings settings,
                ObservationRegistry observations,
                ApplicationContext context) {
            return new Consumers(
                    subscriptions, factory, transactions, inbox, deadLetters, settings, observations, context);
        }

        @Bean
        HealthIndicator consumersHealthIndicator(Consumers consumers) {
            return consumers.health();
        }

        @Bean
        KafkaHealth kafkaHealthIndicator(KafkaAdmin kafka) {
            return new KafkaHealth(kafka);
        }
    }
}
