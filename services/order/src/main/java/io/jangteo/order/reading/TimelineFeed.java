package io.jangteo.order.reading;

import io.jangteo.order.domain.Orders;
import io.jangteo.order.domain.Step;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Follows the timelines that somebody watches by looking into the database, so that it does not matter which process an
 * order moved in. One query a tick tells which of them have news.
 */
@Component
public class TimelineFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TimelineFeed.class);

    private final Orders orders;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    /** Somebody who watches a timeline. Methods return false when nobody listens any more. */
    public interface Watcher {

        String orderId();

        int lastSeq();

        boolean show(Step step);

        boolean beat();

        void end();
    }

    TimelineFeed(Orders orders) {
        this.orders = orders;
    }

    /** Shows what is there, and then what comes. */
    public void watch(Watcher watcher) {
        watchers.add(watcher);
        if (!running) {
            forget(watcher);
            watcher.end();
        }
    }

    public void forget(Watcher watcher) {
        watchers.remove(watcher);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends every stream, so that a client goes on at another process with its Last-Event-ID. */
    @Override
    public void stop() {
        running = false;
        watchers.forEach(Watcher::end);
        watchers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Scheduled(fixedDelayString = "${jangteo.order.timeline-poll:250ms}")
    void look() {
        try {
            if (!watchers.isEmpty()) {
                Map<String, Integer> last =
                        orders.lastSteps(watchers.stream().map(Watcher::orderId).collect(Collectors.toSet()));
                watchers.stream()
                        .filter(watcher -> last.getOrDefault(watcher.orderId(), 0) > watcher.lastSeq())
                        .forEach(this::showNews);
            }
        } catch (DataAccessException e) {
            log.warn("Timelines wait for the database: {}", e.toString());
        }
    }

    private void showNews(Watcher watcher) {
        for (Step step : orders.steps(watcher.orderId(), watcher.lastSeq())) {
            if (!watcher.show(step)) {
                forget(watcher);
                return;
            }
        }
    }

    @Scheduled(fixedDelayString = "10s")
    void beat() {
        watchers.removeIf(watcher -> !watcher.beat());
    }
}
