package io.jangteo.search.life;

import static io.jangteo.search.Goods.deleted;
import static io.jangteo.search.Goods.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.search.SearchFixture;
import io.jangteo.search.SearchSettings;
import io.jangteo.search.index.IndexWriter;
import io.jangteo.search.index.ProductDocument;
import io.jangteo.search.index.ProductIndex;
import io.jangteo.search.life.IndexJob.State;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done on the index without anybody asking. */
class WorkOnIndexIT extends SearchFixture {
    @Autowired
    private IndexJobs jobs;

    @Autowired
    private IndexVersions versions;

    @Autowired
    private CompareIndex comparing;

    @Autowired
    private CatchUp catchingUp;

    @Autowired
    private ProductIndex index;

    @Autowired
    private IndexWriter writer;

    @Autowired
    private SearchSettings settings;

    @Test
    void catchesUpByItselfEverySixHours() {
        assertThat(settings.catchUpEvery()).isEqualTo(Duration.ofHours(6));
        sell(product("work-1", "저절로 따라잡은 가야금"));
        eventually().untilAsserted(() -> assertThat(found("가야금")).containsExactly("work-1"));
        heavyEngine.delete("/" + active().index() + "/_doc/work-1");
        eventually().untilAsserted(() -> assertThat(found("가야금")).doesNotContain("work-1"));
        lastCaughtUpMinutesAgo(355);
        int before = catchUps().size();
        eventually()
                .during(Duration.ofMillis(500))
                .until(() -> catchUps().size() == before && !found("가야금").contains("work-1"));
        lastCaughtUpMinutesAgo(365);
        eventually().untilAsserted(() -> assertThat(found("가야금")).containsExactly("work-1"));
        eventually()
                .during(Duration.ofMillis(500))
                .until(() -> catchUps().size() == before + 1 && catchUps().getFirst() == State.DONE);
    }

    /** Nobody waits thirty days: the same work, done by a clock that is ahead. The topic has forgotten the deletion by then. */
    @Test
    void forgetsByItselfWhatWasDeletedThirtyDaysAgoInEveryVersionThatIsFed() {
        assertThat(settings.deletedKept()).isEqualTo(Duration.ofDays(30));
        int next = life.build(false).number();
        eventually().until(() -> life.get(next).state() == VersionState.READY);
        List<IndexVersion> fed = List.of(active(), life.get(next));
        fed.forEach(version -> writer.write(
                version.index(), List.of(ProductDocument.stateOf(deleted("work-2", 2), settings.wonPerDollar()))));
        daysLater(29).look();
        fed.forEach(this::refresh);
        assertThat(fed).allMatch(version -> hidden(version.index(), "work-2") == 1);
        daysLater(31).look();
        fed.forEach(this::refresh);
        assertThat(fed).allMatch(version -> hidden(version.index(), "work-2") == 0);
        life.drop(next);
    }

    private WorkOnIndex daysLater(int days) {
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofDays(days));
        return new WorkOnIndex(jobs, versions, comparing, catchingUp, index, settings, ahead);
    }

    /** Where nobody has caught up yet, the age of the version counts. */
    private void lastCaughtUpMinutesAgo(int minutes) {
        String ago = " SET created_at = UTC_TIMESTAMP(6) - INTERVAL " + minutes + " MINUTE ";
        jdbc.sql("UPDATE index_job" + ago + "WHERE kind = 'CATCH_UP'").update();
        jdbc.sql("UPDATE index_version" + ago + "WHERE state = 'ACTIVE'").update();
    }

    /** Newest first. */
    private List<State> catchUps() {
        return jdbc
                .sql("SELECT state FROM index_job WHERE kind = 'CATCH_UP' ORDER BY created_at DESC")
                .query(String.class)
                .list()
                .stream()
                .map(State::valueOf)
                .toList();
    }
}
