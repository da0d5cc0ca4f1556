package io.jangteo.search.life;

import io.jangteo.search.SearchSettings;
import io.jangteo.search.engine.EngineAway;
import io.jangteo.search.engine.EngineRefused;
import io.jangteo.search.index.ProductIndex;
import io.jangteo.search.popularity.Popularity;
import io.jangteo.search.popularity.Popularity.Grown;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells every index version that is fed which products have become more popular: few at a time with a pause, since the engine makes the
 * whole document anew for one number and changes of products must not wait for that. While a version is copied it rests: the copy
 * brings what is known when it reads a product, and what comes later is told to all once the copy is whole.
 */
@Component
class TellPopularity {
    private static final Logger log = LoggerFactory.getLogger(TellPopularity.class);

    private final Popularity popularity;
    private final IndexVersions versions;
    private final ProductIndex index;
    private final SearchSettings.Popularity settings;
    private final double material;
    private final ReentrantLock working = new ReentrantLock();

    TellPopularity(Popularity popularity, IndexVersions versions, ProductIndex index, SearchSettings settings) {
        this.popularity = popularity;
        this.versions = versions;
        this.index = index;
        this.settings = settings.popularity();
        this.material = Math.log1p(settings.popularity().material()) / Math.log(2);
    }

    @Scheduled(fixedRateString = "${jangteo.search.popularity.pause}")
    void look() {
        if (!working.tryLock()) {
            return;
        }
        try {
            if (versions.lead()) {
                tell();
            }
        } catch (EngineAway | EngineRefused | DataAccessException e) {
            log.warn("Popularity waits: {}", e.toString());
        } finally {
            working.unlock();
        }
    }

    /** What has grown is read before the versions are: a copy that begins in between reads it too. */
    private void tell() {
        Map<Boolean, List<Grown>> grown = popularity.grown(settings.batch()).stream()
                .collect(Collectors.partitioningBy(each -> each.rank() - each.told() >= material));
        List<IndexVersion> fed =
                versions.all().stream().filter(version -> version.state().fed()).toList();
        boolean copying = fed.stream().anyMatch(version -> version.state() == VersionState.COPYING);
        List<Grown> telling = grown.getOrDefault(true, List.of());
        if (!copying && !telling.isEmpty()) {
            Map<String, Double> ranks = telling.stream().collect(Collectors.toMap(Grown::productId, Grown::rank));
            fed.forEach(version -> index.popularity(version.index(), ranks));
            popularity.told(telling);
        }
        List<Grown> hardly = grown.getOrDefault(false, List.of());
        if (!hardly.isEmpty()) {
            popularity.leave(hardly);
        }
    }
}
