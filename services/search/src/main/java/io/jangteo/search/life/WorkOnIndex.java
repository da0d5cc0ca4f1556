package io.jangteo.search.life;

import io.jangteo.search.SearchSettings;
import io.jangteo.search.engine.EngineAway;
import io.jangteo.search.engine.EngineRefused;
import io.jangteo.search.index.ProductIndex;
import io.jangteo.search.life.CompareIndex.Comparison;
import io.jangteo.search.life.IndexJob.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Does the jobs, one at a time in all processes together; a job that was broken off begins again. Besides, it asks for a catch-up
 * itself every few hours: a safety net, since the feed leaves nothing behind.
 */
@Component
class WorkOnIndex {
    private static final Logger log = LoggerFactory.getLogger(WorkOnIndex.class);

    private static final Duration PURGE_EVERY = Duration.ofHours(6);

    private final IndexJobs jobs;
    private final IndexVersions versions;
    private final CompareIndex comparing;
    private final CatchUp catchingUp;
    private final ProductIndex index;
    private final SearchSettings settings;
    private final Clock clock;
    private Instant purged = Instant.EPOCH;
    private final ReentrantLock working = new ReentrantLock();

    WorkOnIndex(
            IndexJobs jobs,
            IndexVersions versions,
            CompareIndex comparing,
            CatchUp catchingUp,
            ProductIndex index,
            SearchSettings settings,
            Clock clock) {
        this.jobs = jobs;
        this.versions = versions;
        this.comparing = comparing;
        this.catchingUp = catchingUp;
        this.index = index;
        this.settings = settings;
        this.clock = clock;
    }

    /** At a fixed rate, because tasks with a fixed delay share one thread and this one may take many minutes. */
    @Scheduled(fixedRateString = "${jangteo.search.look-pause}")
    void look() {
        if (!working.tryLock()) {
            return;
        }
        try {
            Optional<IndexVersion> active = versions.in(VersionState.ACTIVE);
            if (active.isPresent() && versions.lead()) {
                askForACatchUp(active.get());
                purge();
                jobs.next().ifPresent(job -> work(job, active.get()));
            }
        } catch (EngineAway | BrokerAway | StoreAway | DataAccessException e) {
            log.warn("Work on the index waits: {}", e.toString());
        } finally {
            working.unlock();
        }
    }

    private void askForACatchUp(IndexVersion active) {
        Instant last = jobs.lastRequest(Kind.CATCH_UP).orElse(active.createdAt());
        if (clock.instant().isAfter(last.plus(settings.catchUpEvery()))) {
            jobs.request(JobRequest.catchUp(last));
        }
    }

    private void purge() {
        Instant now = clock.instant();
        if (now.isAfter(purged.plus(PURGE_EVERY))) {
            long gone = versions.all().stream()
                    .filter(version -> version.state().fed())
                    .mapToLong(version -> index.purge(version.index(), now.minus(settings.deletedKept())))
                    .sum();
            purged = now;
            log.info("{} products that were deleted long ago are forgotten", gone);
        }
    }

    private void work(IndexJob job, IndexVersion version) {
        AtomicLong done = new AtomicLong();
        try {
            Comparison result = switch (job.asked().kind()) {
                case COMPARE, REPAIR ->
                    comparing.compare(version, job.asked(), compared -> live(job, done.addAndGet(compared)));
                case CATCH_UP -> {
                    Instant asked = job.asked().since();
                    Instant since = asked == null ? version.createdAt() : asked;
                    long told = catchingUp.since(since, version, more -> live(job, done.addAndGet(more)));
                    yield new Comparison(told, Map.of(), 0, 0);
                }
            };
            jobs.finish(job, result);
            log.info(
                    "{} of index version {}: {} done, {} differed",
                    job.asked().kind(),
                    version.number(),
                    result.compared(),
                    result.drifted());
        } catch (EngineRefused e) {
            jobs.fail(job, String.valueOf(e.getMessage()));
        }
    }

    private void live(IndexJob job, long done) {
        versions.lead();
        jobs.progress(job, done);
    }
}
