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
import io.jangteo.search.index.Change;
import io.jangteo.search.index.Change.StockState;
import io.jangteo.search.index.IndexWriter;
import io.jangteo.search.index.IndexWriter.Overwrite;
import io.jangteo.search.index.ProductIndex;
import io.jangteo.search.life.CompareIndex.Comparison;
import io.jangteo.search.life.CompareIndex.Drift;
import io.jangteo.search.life.IndexJob.Kind;
import io.jangteo.search.life.IndexJob.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
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
    private IndexWriter writer;

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
    void whatChangesDuringABuildIsInTheNewVersionAndInTheOneBefore() throws InterruptedException {
        // No multiple of the kinds of change, so that each product sees each of them.
        List<String> ids =
                IntStream.range(0, 59).mapToObj("flow-%02d"::formatted).toList();
        ids.forEach(id -> sell(product(id, "흐르는 상품")));
        int before = active().number();
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger turns = new AtomicInteger(1);
        Thread shop = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                int turn = turns.incrementAndGet();
                change(ids.get(turn % ids.size()), turn);
            }
        });
        int built = buildAndSwitch();
        over.set(true);
        shop.join();
        assertThat(turns.get()).isGreaterThan(3);
        var asked = new JobRequest(Kind.COMPARE, null, ids, null);
        for (int number : List.of(before, built)) {
            eventually()
                    .untilAsserted(() -> assertThat(comparing
                                    .compare(life.get(number), asked, _ -> {})
                                    .drift())
                            .isEmpty());
        }
    }

    private void change(String id, int turn) {
        switch (turn % 3) {
            case 0 -> sell(product(id, "흐르는 상품 " + turn).version(turn));
            case 1 -> tellStock("SKU-" + id.toUpperCase(Locale.ROOT), turn, turn % 2 == 0);
            default -> {
                store.remove(id);
                tell(deleted(id, turn));
            }
        }
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
    void aRepairBringsBackWhatCanBeHad() {
        sell(product("stock-1", "재고 하나"), product("stock-2", "재고 둘"));
        tellStock("SKU-STOCK-1", 4, true);
        eventually().until(() -> inStock("stock-1"));
        IndexVersion version = active();
        heavyEngine.post(
                "/" + version.index() + "/_update/stock-1?refresh=true",
                Map.of("script", Map.of("source", "ctx._source.inStock = false; ctx._source.stock.clear()")));
        store.put(new StockState("SKU-STOCK-2", 1, true));
        JobRequest both = new JobRequest(Kind.REPAIR, null, List.of("stock-1", "stock-2"), null);
        assertThat(comparing.compare(version, both, _ -> {}).drift())
                .isEqualTo(Map.of("stock-1", Drift.AVAILABILITY, "stock-2", Drift.AVAILABILITY));
        eventually().until(() -> inStock("stock-1") && inStock("stock-2"));
        assertThat(comparing.compare(version, both, _ -> {}).drift()).isEmpty();
    }

    private boolean inStock(String id) {
        return heavyEngine
                .get("/" + active().index() + "/_doc/" + id)
                .at("/_source/inStock")
                .asBoolean();
    }

    @Test
    void aStoreThatWasSetBackIsFollowed() {
        sell(product("ahead-1", "앞서간 이름").version(7));
        eventually().untilAsserted(() -> assertThat(found("앞서간")).containsExactly("ahead-1"));
        store.put(product("ahead-1", "되돌린 이름").version(3).json());
        JobRequest repair = new JobRequest(Kind.REPAIR, null, List.of("ahead-1"), null);
        assertThat(comparing.compare(active(), repair, _ -> {}).drift()).isEqualTo(Map.of("ahead-1", Drift.AHEAD));
        eventually().untilAsserted(() -> assertThat(found("되돌린")).containsExactly("ahead-1"));
        sell(product("ahead-1", "그다음 이름").version(4));
        eventually().untilAsserted(() -> assertThat(found("그다음")).containsExactly("ahead-1"));
    }

    @Test
    void aRepairLeavesAloneWhatHasComeSinceItLooked() {
        sell(
                product("since-1", "새 소식 이전").version(2),
                product("since-2", "새 소식 삭제될").version(2));
        eventually().until(() -> find("소식").total() == 2);
        IndexVersion version = active();
        Change.ProductState one = store.product("since-1").orElseThrow();
        Change.ProductState other = store.product("since-2").orElseThrow();
        sell(product("since-1", "새 소식 이후").version(3));
        store.remove("since-2");
        tell(deleted("since-2", 3));
        eventually().untilAsserted(() -> assertThat(found("소식")).containsExactly("since-1"));
        writer.overwrite(
                version.index(), List.of(new Overwrite(one, 2, List.of()), new Overwrite(other, 2, List.of())));
        refresh(version);
        assertThat(find("소식").items())
                .extracting(item -> item.product().path("title").asString())
                .containsExactly("새 소식 이후");
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
