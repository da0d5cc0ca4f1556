package io.jangteo.search.life;

import static io.jangteo.search.Goods.deleted;
import static io.jangteo.search.Goods.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jangteo.platform.servicedefaults.errors.ProblemException;
import io.jangteo.search.Goods;
import io.jangteo.search.SearchFixture;
import io.jangteo.search.dictionary.Dictionaries;
import io.jangteo.search.engine.EngineAway;
import io.jangteo.search.engine.EngineRefused;
import io.jangteo.search.index.ProductIndex;
import io.jangteo.search.life.CompareIndex.Comparison;
import io.jangteo.search.life.CompareIndex.Drift;
import io.jangteo.search.life.IndexJob.Kind;
import io.jangteo.search.life.IndexJob.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IndexLifeIT extends SearchFixture {
    /** {@code jangteo.search.page} of the fixture. */
    private static final int PAGE = 50;

    @Autowired
    private CompareIndex comparing;

    @Autowired
    private IndexJobs jobs;

    @Autowired
    private WarmUp warmUp;

    @Autowired
    private IndexVersions versions;

    @Autowired
    private ProductIndex productIndex;

    @Autowired
    private Aliases aliases;

    @Autowired
    private Dictionaries dictionaries;

    @Autowired
    private EngineDisk disk;

    @Test
    void searchesSeeNoGapWhileAVersionIsBuiltSwitchedToAndBack() throws InterruptedException {
        for (int i = 0; i < 120; i++) {
            sell(product("life-%03d".formatted(i), "연속 상품 줄곧있음"));
        }
        eventually().until(() -> find("줄곧있음").total() == 120);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger searches = new AtomicInteger();
        AtomicReference<String> gap = new AtomicReference<>();
        Thread shopper = Thread.ofVirtual().start(() -> {
            while (!over.get() && gap.get() == null) {
                try {
                    long total = find("줄곧있음").total();
                    if (total != 120) {
                        gap.set("found " + total);
                    }
                    searches.incrementAndGet();
                } catch (RuntimeException e) {
                    gap.set(e.toString());
                }
            }
        });
        int before = active().number();
        int built = life.build(false).number();
        eventually().until(() -> life.get(built).state() == VersionState.READY);
        life.switchTo(built);
        assertThat(active().number()).isEqualTo(built);
        life.switchTo(before);
        life.switchTo(built);
        over.set(true);
        shopper.join();
        assertThat(gap.get()).isNull();
        assertThat(searches.get()).isPositive();
    }

    @Test
    void aVersionIsSearchedOnceBeforeShoppersAreLedToIt() {
        sell(product("life-warm", "예열 상품"));
        int before = active().number();
        int built = life.build(false).number();
        eventually().until(() -> life.get(built).state() == VersionState.READY);
        String index = life.get(built).index();
        var asleep = new IndexLife(versions, productIndex, aliases, dictionaries, disk, _ -> {
            throw new EngineAway("asleep");
        });
        assertThatThrownBy(() -> asleep.switchTo(built)).isInstanceOf(EngineAway.class);
        assertThat(active().number()).isEqualTo(before);
        long asked = searches(index);
        life.switchTo(built);
        life.switchTo(before);
        assertThat(searches(index)).isGreaterThan(asked);
        assertThatThrownBy(() -> warmUp.warmUp("products-none")).isInstanceOf(EngineRefused.class);
    }

    private long searches(String index) {
        return heavyEngine
                .get("/" + index + "/_stats/search")
                .path("_all")
                .path("total")
                .path("search")
                .path("query_total")
                .asLong();
    }

    @Test
    void goingBackLosesNothingThatCameSince() {
        int before = active().number();
        int built = buildAndSwitch();
        sell(product("life-since", "전환 뒤에 온 카파"));
        eventually().untilAsserted(() -> assertThat(found("카파")).containsExactly("life-since"));
        life.switchTo(before);
        eventually().untilAsserted(() -> assertThat(found("카파")).containsExactly("life-since"));
        life.switchTo(built);
        life.drop(before);
        assertThat(life.get(before).state()).isEqualTo(VersionState.DROPPED);
        assertThat(found("카파")).containsExactly("life-since");
    }

    @Test
    void aProductDeletedDuringARebuildDoesNotComeBack() {
        sell(product("life-gone", "사라지는 람다 상품"));
        eventually().untilAsserted(() -> assertThat(found("람다")).containsExactly("life-gone"));
        IndexVersion requested = life.build(true);
        store.remove("life-gone");
        tell(deleted("life-gone", 2));
        tell(product("life-gone", "사라지는 람다 상품").json());
        eventually().until(() -> life.get(requested.number()).state() == VersionState.ACTIVE);
        eventually()
                .untilAsserted(() -> assertThat(find("람다").items())
                        .extracting(item -> item.id())
                        .doesNotContain("life-gone"));
    }

    @Test
    void takesABuildUpAgainWhereItWasBrokenOff() {
        for (int i = 0; i < 120; i++) {
            store.put(product("again-%03d".formatted(i), "다시 상품 뮤").json());
        }
        IndexVersion requested = life.build(true);
        eventually().until(() -> life.get(requested.number()).state() == VersionState.ACTIVE);
        jdbc.sql("UPDATE index_version SET state = 'STANDBY' WHERE state = 'ACTIVE' AND number <> ?")
                .param(requested.number())
                .update();
        jdbc.sql("UPDATE index_version SET state = 'COPYING', copied_after = 'again-050' WHERE number = ?")
                .param(requested.number())
                .update();
        eventually().until(() -> life.get(requested.number()).state() == VersionState.ACTIVE);
        assertThat(find("뮤").total()).isEqualTo(120);
    }

    @Test
    void comparesWithTheStoreAndRepairsWhatDiffers() {
        sell(product("drift-1", "드리프트 하나").version(3), product("drift-2", "드리프트 둘"), product("drift-3", "드리프트 셋"));
        eventually().until(() -> find("드리프트").total() == 3);
        IndexVersion version = active();
        store.put(product("drift-1", "드리프트 하나 바뀜").version(4).json());
        store.remove("drift-2");
        store.put(product("drift-4", "드리프트 넷").json());
        Goods other = product("drift-3", "드리프트 셋 다르게");
        store.put(other.json());
        Comparison found = comparing.compare(version, JobRequest.all(Kind.COMPARE), _ -> {});
        assertThat(found.drift())
                .containsAllEntriesOf(Map.of(
                        "drift-1",
                        Drift.STALE,
                        "drift-2",
                        Drift.SURPLUS,
                        "drift-3",
                        Drift.DIFFERENT,
                        "drift-4",
                        Drift.MISSING));
        comparing.compare(version, JobRequest.all(Kind.REPAIR), _ -> {});
        assertThat(comparing
                        .compare(version, JobRequest.all(Kind.COMPARE), _ -> {})
                        .drift())
                .isEmpty();
        eventually()
                .untilAsserted(
                        () -> assertThat(found("드리프트")).containsExactlyInAnyOrder("drift-1", "drift-3", "drift-4"));
    }

    @Test
    void someProductsAloneAreComparedAndRepaired() {
        sell(product("some-1", "몇몇 하나"), product("some-2", "몇몇 둘"));
        eventually().until(() -> find("몇몇").total() == 2);
        store.put(product("some-1", "몇몇 하나 바뀜").version(2).json());
        store.put(product("some-3", "몇몇 셋").json());
        store.remove("some-2");
        IndexJob job =
                jobs.request(new JobRequest(Kind.REPAIR, null, List.of("some-1", "some-2", "some-3", "some-4"), null));
        eventually().until(() -> jobs.get(job.id()).orElseThrow().state() == State.DONE);
        assertThat(jobs.get(job.id()).orElseThrow().drift())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("some-1", Drift.STALE, "some-2", Drift.SURPLUS, "some-3", Drift.MISSING));
        eventually().untilAsserted(() -> assertThat(found("몇몇")).containsExactlyInAnyOrder("some-1", "some-3"));
    }

    @Test
    void aSampleComparesSoManyRangesAndNoMore() {
        for (int i = 0; i < 120; i++) {
            sell(product("sample-%03d".formatted(i), "표본 상품"));
        }
        eventually().until(() -> find("표본").total() == 120);
        Comparison sample = comparing.compare(active(), new JobRequest(Kind.COMPARE, null, List.of(), 1), _ -> {});
        assertThat(sample.compared()).isLessThanOrEqualTo(PAGE);
        assertThat(sample.drift()).isEmpty();
    }

    @Test
    void aJobRepairsAndAnotherCatchesUpWithWhatWasTold() {
        sell(product("job-1", "일거리 하나"));
        eventually().untilAsserted(() -> assertThat(found("일거리")).containsExactly("job-1"));
        heavyEngine.delete("/" + active().index() + "/_doc/job-1");
        eventually().untilAsserted(() -> assertThat(found("일거리")).doesNotContain("job-1"));
        IndexJob repair = jobs.request(JobRequest.all(Kind.REPAIR));
        eventually().until(() -> jobs.get(repair.id()).orElseThrow().state() == State.DONE);
        assertThat(jobs.get(repair.id()).orElseThrow().drift()).containsEntry("job-1", Drift.MISSING);
        eventually().untilAsserted(() -> assertThat(found("일거리")).containsExactly("job-1"));
        heavyEngine.delete("/" + active().index() + "/_doc/job-1");
        IndexJob catchUp = jobs.request(JobRequest.catchUp(Instant.now().minusSeconds(600)));
        eventually().until(() -> jobs.get(catchUp.id()).orElseThrow().state() == State.DONE);
        eventually().untilAsserted(() -> assertThat(found("일거리")).containsExactly("job-1"));
    }

    @Test
    void aReleaseThatMakesAnotherIndexBuildsItByItselfAndLeavesTheWayBackOpen() {
        int before = active().number();
        jdbc.sql("UPDATE index_version SET form = 'older'").update();
        eventually().until(() -> active().number() > before);
        int built = active().number();
        life.switchTo(before);
        eventually().during(Duration.ofSeconds(1)).until(() -> active().number() == before);
        life.switchTo(built);
        life.drop(before);
    }

    @Test
    void refusesToDropOrLeaveTheOnlyVersionThatIsSearched() {
        assertThatThrownBy(() -> life.drop(active().number())).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> life.switchTo(9999)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aSecondBuildWhileOneRunsIsThatOne() {
        List<Integer> numbers =
                List.of(life.build(false).number(), life.build(false).number());
        if (life.get(numbers.getFirst()).state().building()) {
            assertThat(numbers.getFirst()).isEqualTo(numbers.getLast());
        }
        eventually().until(() -> life.get(numbers.getLast()).state() == VersionState.READY);
        life.drop(numbers.getLast());
    }

    private int buildAndSwitch() {
        int number = life.build(true).number();
        eventually().until(() -> life.get(number).state() == VersionState.ACTIVE);
        return number;
    }
}
