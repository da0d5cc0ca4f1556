package io.jangteo.search.life;

import io.jangteo.platform.messaging.inbox.MessagingSettings;
import io.jangteo.platform.messaging.states.StateConsumer;
import io.jangteo.platform.messaging.states.StateConsumers;
import io.jangteo.search.SearchSettings;
import io.jangteo.search.index.Change;
import io.jangteo.search.index.IndexWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The feeds of this process: one consumer per index version that is fed. Each version has a consumer group of its own, so that a
 * new version begins where its copy began, and none waits for another.
 */
@Component
class Feeds implements SmartLifecycle, HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(Feeds.class);

    private final IndexVersions versions;
    private final StateConsumers consumers;
    private final IndexWriter writer;
    private final JsonMapper mapper;
    private final SearchSettings settings;
    private final boolean hearing;
    private final Map<Integer, StateConsumer<Change>> running = new HashMap<>();
    private volatile boolean started;

    Feeds(
            IndexVersions versions,
            StateConsumers consumers,
            IndexWriter writer,
            JsonMapper mapper,
            SearchSettings settings,
            MessagingSettings messaging) {
        this.versions = versions;
        this.consumers = consumers;
        this.writer = writer;
        this.mapper = mapper;
        this.settings = settings;
        this.hearing = messaging.hearing();
    }

    @Override
    public void start() {
        started = hearing;
    }

    @Override
    public synchronized void stop() {
        started = false;
        running.values().forEach(StateConsumer::close);
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    @Scheduled(fixedDelayString = "${jangteo.search.look-pause}")
    synchronized void follow() {
        if (!started) {
            return;
        }
        try {
            Map<Integer, IndexVersion> fed = versions.all().stream()
                    .filter(version -> version.state().fed())
                    .collect(Collectors.toMap(IndexVersion::number, version -> version));
            running.entrySet().removeIf(feed -> {
                boolean over = !fed.containsKey(feed.getKey());
                if (over) {
                    log.info("The feed of index version {} ends", feed.getKey());
                    feed.getValue().close();
                }
                return over;
            });
            fed.forEach((number, version) -> running.computeIfAbsent(number, _ -> feed(version)));
        } catch (DataAccessException e) {
            log.warn("The index versions cannot be read now: {}", e.toString());
        }
    }

    /** Not ready while a feed is stuck. */
    @Override
    public synchronized Health health() {
        Health.Builder health = Health.up();
        running.forEach((number, feed) ->
                feed.trouble().ifPresent(why -> health.down().withDetail("index version " + number, why)));
        return health.build();
    }

    private StateConsumer<Change> feed(IndexVersion version) {
        log.info("The feed of index version {} begins", version.number());
        StateConsumer<Change> feed = consumers.of(
                version.group(),
                FeedHandler.CONSUMER,
                List.of(FeedHandler.PRODUCTS, FeedHandler.STOCK),
                settings.batch(),
                new FeedHandler(version.index(), writer, mapper, settings.wonPerDollar()));
        feed.start();
        return feed;
    }
}
