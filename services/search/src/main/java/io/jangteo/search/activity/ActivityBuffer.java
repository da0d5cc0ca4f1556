package io.jangteo.search.activity;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.jangteo.search.SearchSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.stereotype.Component;

/**
 * Stands between requests and the broker. A request leaves an event here and goes on; one thread of its own tells them. Its
 * producer is its own too, with a small memory, so that events which wait for the broker take nothing from what must not be lost.
 */
@Component
class ActivityBuffer implements SmartLifecycle {
    private static final JsonFormat.Printer JSON = JsonFormat.printer().omittingInsignificantWhitespace();
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);
    private static final int CLOSE_SECONDS = 2;
    private static final Map<String, Object> SMALL_AND_PATIENT = Map.of(
            ProducerConfig.BUFFER_MEMORY_CONFIG, 4 * 1024 * 1024,
            ProducerConfig.LINGER_MS_CONFIG, 50,
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 1000);

    private final BlockingQueue<Activity> waiting;
    private final DefaultKafkaProducerFactory<String, String> producers;
    private final KafkaTemplate<String, String> kafka;
    private final Losses losses;
    private volatile @Nullable Thread teller;

    ActivityBuffer(
            ProducerFactory<String, String> factory, SearchSettings settings, MeterRegistry meters, Clock clock) {
        this.waiting = new ArrayBlockingQueue<>(settings.activity().buffer());
        this.losses = new Losses(meters, clock);
        Map<String, Object> producer = new HashMap<>(factory.getConfigurationProperties());
        producer.putAll(SMALL_AND_PATIENT);
        this.producers = new DefaultKafkaProducerFactory<>(producer);
        producers.setPhysicalCloseTimeout(CLOSE_SECONDS);
        this.kafka = new KafkaTemplate<>(producers);
        // The default one writes a line for every event that is not told.
        kafka.setProducerListener(new ProducerListener<>() {});
    }

    /** Returns at once, whatever becomes of the event. */
    void take(Activity activity) {
        if (!waiting.offer(activity)) {
            losses.bufferFull();
        }
    }

    @Override
    public void start() {
        teller = Thread.ofVirtual().name("activity").start(this::tellOn);
    }

    /** What still waits has a moment to be told. */
    @Override
    public void stop() {
        Thread thread = teller;
        teller = null;
        if (thread != null) {
            try {
                if (!thread.join(LAST_WORDS)) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        producers.destroy();
    }

    @Override
    public boolean isRunning() {
        return teller != null;
    }

    /** Outlives the door, so that what the last requests did is told. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }

    private void tellOn() {
        try {
            Activity next = waiting.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            while (next != null || teller != null) {
                if (next != null) {
                    tell(next);
                }
                next = waiting.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Activity activity) {
        try {
            var _ = kafka.send(message(activity)).whenComplete((_, failure) -> {
                if (failure == null) {
                    losses.told();
                } else {
                    losses.brokerAway(failure);
                }
            });
        } catch (RuntimeException e) {
            // Whatever is wrong with one event, the next is told.
            losses.brokerAway(e);
        }
    }

    private static ProducerRecord<String, String> message(Activity activity) {
        try {
            var message = new ProducerRecord<>(Activity.TOPIC, activity.key(), JSON.print(activity.event()));
            Map.of(
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_type", activity.event().getDescriptorForType().getFullName(),
                            "ce_source", "urn:jangteo:search",
                            "ce_time", activity.at().toString(),
                            "ce_specversion", "1.0")
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            return message;
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("An event that has no JSON form: " + activity.event(), e);
        }
    }
}
