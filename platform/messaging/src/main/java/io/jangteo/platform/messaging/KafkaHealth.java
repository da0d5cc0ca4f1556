package io.jangteo.platform.messaging;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.core.KafkaAdmin;

/** Ready only while a broker answers. */
final class KafkaHealth extends AbstractHealthIndicator implements AutoCloseable {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final Admin admin;

    KafkaHealth(KafkaAdmin kafka) {
        super("The broker does not answer");
        this.admin = Admin.create(kafka.getConfigurationProperties());
    }

    @Override
    protected void doHealthCheck(Health.Builder health)
            throws ExecutionException, InterruptedException, TimeoutException {
        admin.describeCluster().clusterId().get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        health.up();
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
