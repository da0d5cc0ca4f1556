package io.jangteo.search.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jangteo.contracts.search.v1.ProductViewed;
import io.jangteo.search.SearchSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

@ExtendWith(OutputCaptureExtension.class)
class ActivityBufferIT {
    private static final String NOBODY = "127.0.0.1:1";
    private static final int ROOM = 100;
    private static final int MANY = 100_000;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private ActivityBuffer buffer;

    @AfterEach
    void over() {
        buffer.stop();
    }

    @Test
    void noRequestWaitsForABrokerThatIsAwayAndTheLogsStayShort(CapturedOutput output) {
        buffer = started(NOBODY);
        long began = System.nanoTime();
        for (int i = 0; i < MANY; i++) {
            view("p-" + i);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(counted("buffer_full")).isGreaterThanOrEqualTo(MANY - ROOM - 10);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(counted("broker_away")).isPositive());
        assertThat(output.getAll().lines().filter(line -> line.contains("were dropped")))
                .hasSize(1);
    }

    @Test
    void tellsWhileThereIsABrokerAndCountsWhatIsLostWithIt() {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1, Activity.TOPIC);
        broker.afterPropertiesSet();
        try {
            buffer = started(broker.getBrokersAsString());
            view("before");
            // What waits at the end is told, and after a pause it goes on.
            buffer.stop();
            assertThat(counted("told")).isEqualTo(1);
            buffer.start();
            view("again");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(counted("told")).isEqualTo(2));
        } finally {
            broker.destroy();
        }
        view("meanwhile");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(counted("broker_away")).isEqualTo(1));
        assertThat(counted("told")).isEqualTo(2);
    }

    private void view(String product) {
        buffer.take(new Activity(
                product,
                ProductViewed.newBuilder().setProductId(product).build(),
                Clock.systemUTC().instant()));
    }

    private double counted(String outcome) {
        return meters.counter(Losses.METER, "outcome", outcome).count();
    }

    private ActivityBuffer started(String bootstrap) {
        var factory = new DefaultKafkaProducerFactory<String, String>(Map.of(
                "bootstrap.servers",
                bootstrap,
                "key.serializer",
                StringSerializer.class,
                "value.serializer",
                StringSerializer.class,
                "request.timeout.ms",
                1000,
                "delivery.timeout.ms",
                2000));
        ActivityBuffer made = new ActivityBuffer(factory, settings(), meters, Clock.systemUTC());
        made.start();
        return made;
    }

    private static SearchSettings settings() {
        return new SearchSettings(
                URI.create("http://127.0.0.1:1"),
                "",
                "",
                Duration.ZERO,
                Duration.ZERO,
                1,
                0,
                Duration.ZERO,
                1,
                1,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                1,
                new SearchSettings.Activity(ROOM),
                null);
    }
}
