package io.jangteo.search.popularity;

import io.jangteo.platform.messaging.inbox.MessagingSettings;
import io.jangteo.platform.messaging.states.StateConsumer;
import io.jangteo.platform.messaging.states.StateConsumers;
import io.jangteo.search.SearchSettings;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hears {@code shop.activity}. That it is stuck is no reason to send shoppers away, so readiness does not ask it. */
@Component
class ActivityFeed implements SmartLifecycle {
    private final StateConsumer<Act> consumer;
    private final boolean hearing;
    private volatile boolean running;

    ActivityFeed(
            StateConsumers consumers, CountActivity counting, SearchSettings settings, MessagingSettings messaging) {
        this.consumer =
                consumers.of("search.popularity", "search", List.of("shop.activity"), settings.batch(), counting);
        this.hearing = messaging.hearing();
    }

    @Override
    public void start() {
        if (hearing) {
            consumer.start();
            running = true;
        }
    }

    @Override
    public void stop() {
        consumer.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
