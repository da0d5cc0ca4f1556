package io.jangteo.search.life;

import io.jangteo.platform.servicedefaults.errors.ProblemException;
import io.jangteo.search.SearchSettings;
import io.jangteo.search.dictionary.Dictionaries;
import io.jangteo.search.engine.EngineAway;
import io.jangteo.search.engine.EngineRefused;
import io.jangteo.search.index.Change.StockState;
import io.jangteo.search.index.IndexWriter;
import io.jangteo.search.index.ProductIndex;
import io.jangteo.search.life.CompareIndex.Comparison;
import io.jangteo.search.life.IndexJob.Kind;
import io.jangteo.search.life.Store.ProductPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes index versions from {@link VersionState#REQUESTED} to {@link VersionState#READY}, and the first one to
 * {@link VersionState#ACTIVE}. Every stage may be broken off at any point and is taken up again by whichever process holds the
 * lease then.
 */
@Component
class BuildIndex {
    private static final Logger log = LoggerFactory.getLogger(BuildIndex.class);

    private final IndexVersions versions;
    private final IndexLife life;
    private final Aliases aliases;
    private final ProductIndex index;
    private final IndexWriter writer;
    private final FeedOffsets offsets;
    private final CompareIndex comparing;
    private final Store store;
    private final Dictionaries dictionaries;
    private final SearchSettings settings;
    private final ReentrantLock working = new ReentrantLock();
    /** What it waits for; looked at and changed by who is working only, as the goal is. */
    private String waitingFor = "";

    private @Nullable Goal goal;

    /** Where the topics ended when a version had been copied: who waited for their ends of now would wait as long as changes flow. */
    private record Goal(int version, Map<TopicPartition, Long> ends) {}

    BuildIndex(
            IndexVersions versions,
            IndexLife life,
            Aliases aliases,
            ProductIndex index,
            IndexWriter writer,
            FeedOffsets offsets,
            CompareIndex comparing,
            Store store,
            Dictionaries dictionaries,
            SearchSettings settings) {
        this.versions = versions;
        this.life = life;
        this.aliases = aliases;
        this.index = index;
        this.writer = writer;
        this.offsets = offsets;
        this.comparing = comparing;
        this.store = store;
        this.dictionaries = dictionaries;
        this.settings = settings;
    }

    /** At a fixed rate, because tasks with a fixed delay share one thread and this one may take many minutes. */
    @Scheduled(fixedRateString = "${jangteo.search.look-pause}")
    void look() {
        if (!working.tryLock()) {
            return;
        }
        try {
            if (versions.lead()) {
                followTheAlias();
                versions.all().stream()
                        .filter(version -> version.state().building() || version.state() == VersionState.READY)
                        .findFirst()
                        .ifPresentOrElse(this::advance, this::begin);
            }
            waitingFor = "";
        } catch (EngineAway | BrokerAway | StoreAway | DataAccessException | ProblemException e) {
            tell(e.toString());
        } finally {
            working.unlock();
        }
    }

    /** Once for each reason, not at each look. */
    private void tell(String reason) {
        if (!reason.equals(waitingFor)) {
            log.warn("The index versions wait: {}", reason);
            waitingFor = reason;
        }
    }

    /** A switch that was broken off after the alias had moved is finished; an index that is gone is not waited for. */
    private void followTheAlias() {
        Optional<String> target = aliases.target();
        for (IndexVersion version : versions.all()) {
            boolean led = target.filter(version.index()::equals).isPresent();
            if (led && version.state() != VersionState.ACTIVE) {
                versions.activated(version.number());
            }
            if (version.state() == VersionState.ACTIVE && target.isEmpty()) {
                fail(version, "The engine has lost this index");
            }
        }
    }

    /**
     * Without an index, one is built; and one for each release that makes another index than the releases before. A build of this
     * release that has failed, or a way back to the version of another, is the operator's to change.
     */
    private void begin() {
        if (versions.in(VersionState.ACTIVE).isEmpty() || !versions.knows(index.form())) {
            life.build(true);
        }
    }

    private void advance(IndexVersion version) {
        try {
            switch (version.state()) {
                case REQUESTED -> prepare(version);
                case COPYING -> copy(version);
                case CATCHING_UP -> catchUp(version);
                case COMPARING -> compare(version);
                case READY -> switchIfWanted(version);
                default -> throw new IllegalStateException("Nothing is to be done for " + version.state());
            }
        } catch (EngineRefused e) {
            fail(version, String.valueOf(e.getMessage()));
        }
    }

    private void prepare(IndexVersion version) {
        index.create(version.index(), dictionaries.words(version.words()));
        offsets.mark(version);
        move(version, VersionState.COPYING);
    }

    private void copy(IndexVersion version) {
        if (copyProducts(version) && copyStock(version)) {
            move(version, VersionState.CATCHING_UP);
        }
    }

    /** @return whether it came to the end; another process goes on where the lease was lost */
    private boolean copyProducts(IndexVersion version) {
        String after = version.copiedAfter();
        while (after != null) {
            ProductPage page = store.productsAfter(after, settings.page());
            writer.write(version.index(), page.products())
                    .forEach(refused -> log.error("The engine refuses {}: {}", refused.state(), refused.why()));
            if (!page.products().isEmpty()) {
                versions.copied(
                        version.number(),
                        page.products().getLast().id(),
                        page.products().size());
            }
            after = page.next();
            if (!versions.lead()) {
                return false;
            }
        }
        return true;
    }

    private boolean copyStock(IndexVersion version) {
        String after = "";
        List<StockState> page;
        do {
            page = store.stockAfter(after, settings.page());
            if (!page.isEmpty()) {
                writer.write(version.index(), page);
                after = page.getLast().sku();
            }
            if (!versions.lead()) {
                return false;
            }
        } while (page.size() == settings.page());
        return true;
    }

    private void catchUp(IndexVersion version) {
        Goal reached = goal;
        if (reached == null || reached.version() != version.number()) {
            reached = new Goal(version.number(), offsets.ends());
            goal = reached;
        }
        if (offsets.missing(version, reached.ends()) == 0) {
            move(version, VersionState.COMPARING);
        }
    }

    private void compare(IndexVersion version) {
        Comparison comparison = comparing.compare(version, JobRequest.all(Kind.REPAIR), _ -> versions.lead());
        if (comparison.drifted() > comparison.repaired()) {
            fail(version, "After the catch-up it still differs from the store: " + comparison.drift());
            return;
        }
        log.info(
                "Index version {} holds {} products of the store; {} had to be written again",
                version.number(),
                comparison.compared(),
                comparison.repaired());
        move(version, VersionState.READY);
    }

    private void switchIfWanted(IndexVersion version) {
        if (version.switching()) {
            life.switchTo(version.number());
            log.info("Searches ask index version {} now", version.number());
        }
    }

    private void move(IndexVersion version, VersionState state) {
        versions.move(version, state, null);
        log.info("Index version {} is {} now", version.number(), state);
    }

    private void fail(IndexVersion version, String why) {
        log.error("Index version {} failed: {}", version.number(), why);
        versions.move(version, VersionState.FAILED, why);
        index.drop(version.index());
    }
}
