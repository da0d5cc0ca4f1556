package io.jangteo.search.popularity;

import io.jangteo.search.SearchSettings;
import java.util.function.IntUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the tables of activity small: old votes go, and so do products that hardly anybody has wanted for long. */
@Component
class ForgetActivity {
    private static final Logger log = LoggerFactory.getLogger(ForgetActivity.class);
    private static final int STEP = 1_000;

    private final Votes votes;
    private final Popularity popularity;
    private final SearchSettings.Popularity settings;

    ForgetActivity(Votes votes, Popularity popularity, SearchSettings settings) {
        this.votes = votes;
        this.popularity = popularity;
        this.settings = settings.popularity();
    }

    /** At a fixed rate, because tasks with a fixed delay share one thread and this one may take minutes. */
    @Scheduled(initialDelayString = "PT5M", fixedRateString = "PT1H")
    void forget() {
        try {
            forgetAll(votes::forget);
            forgetAll(most -> popularity.forget(settings.forgottenBelow(), most));
        } catch (DataAccessException e) {
            log.warn("Old activity stays until the next time: {}", e.toString());
        }
    }

    /** @param forget forgets so many at most, and says how many these were */
    private static void forgetAll(IntUnaryOperator forget) {
        int forgotten = STEP;
        while (forgotten == STEP) {
            forgotten = forget.applyAsInt(STEP);
        }
    }
}
