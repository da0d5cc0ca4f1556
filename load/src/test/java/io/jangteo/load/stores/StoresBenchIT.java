package io.jangteo.load.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jangteo.load.engine.Engine;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.platform.testsupport.TestDatabase;
import io.jangteo.platform.testsupport.TestOpenSearch;
import io.jangteo.platform.testsupport.TestSchema;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole bench for some seconds, on a real database and a real search engine with a handful of products. */
class StoresBenchIT {

    private static final TestSchema SCHEMA = TestDatabase.freshSchema("stores");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PRODUCTS = 40;
    private static final StoresPlan PLAN =
            new StoresPlan(Duration.ofMillis(100), Duration.ofMillis(600), 4, 100, 2, 1, "");

    private static Engine engine;

    @BeforeAll
    static void fill() {
        engine = new Engine(TestOpenSearch.url().toString(), Optional.empty(), PATIENCE);
        execute("""
                CREATE TABLE product (id VARCHAR(36) CHARACTER SET ascii PRIMARY KEY, version BIGINT NOT NULL,
                    deleted BOOLEAN NOT NULL, body LONGTEXT NOT NULL)""", """
                CREATE TABLE product_unique (field VARCHAR(64) CHARACTER SET ascii NOT NULL, value VARCHAR(255) NOT NULL,
                    id VARCHAR(36) CHARACTER SET ascii NOT NULL, PRIMARY KEY (field, value), KEY by_document (id))""");
        for (int number = 0; number < PRODUCTS; number++) {
            execute(
                    "INSERT INTO product VALUES ('p%1$d', 1, FALSE, '%2$s')".formatted(number, body(number)),
                    "INSERT INTO product_unique VALUES ('sku', 'SKU-%1$d', 'p%1$d')".formatted(number));
        }
    }

    @AfterEach
    void nothingOfItIsLeftBehind() throws InterruptedException {
        assertThat(scratchIndices()).isEmpty();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void readsEachProductInEachWayFromBothStores() throws Exception {
        StoresBench bench = run(engine, Optional.empty());

        assertThat(bench.measured())
                .allSatisfy(each -> assertThat(each.seen().errors())
                        .as(each.variant().name())
                        .isEmpty());
        assertThat(bench.measured())
                .allSatisfy(each ->
                        assertThat(each.reads()).as(each.variant().name()).isPositive());
        assertThat(bench.measured().stream()
                        .collect(Collectors.groupingBy(
                                each -> each.variant().store() + each.users(), Collectors.counting())))
                .isEqualTo(Map.of("mariadb1", 4L, "mariadb4", 3L, "opensearch1", 11L, "opensearch4", 11L));
        assertThat(bench.products()).isEqualTo(PRODUCTS);
        assertThat(bench.facts()).containsKeys("Buffer pool", "Engine", "Copies in the engine", "Table product");
    }

    @Test
    void readsOnlyInTheWaysThatAreNamed() throws Exception {
        assertThat(run(engine, Optional.empty(), "by SKU").measured())
                .extracting(each -> each.variant().name())
                .hasSize(3)
                .allMatch(name -> name.contains("by SKU"));
        assertThatThrownBy(() -> run(engine, Optional.empty(), "by hand"))
                .isInstanceOf(MachineFailure.class)
                .hasMessageContaining("No read is called 'by hand'")
                .hasMessageContaining("mariadb, by id (primary key)");
    }

    @Test
    void countsAProductThatIsGoneAsAnErrorEachTime() throws Exception {
        List<Key> keys = List.of(new Key("p1", "SKU-1"), new Key("unknown", "UNKNOWN"));
        try (Documents documents = documents();
                ScratchIndex copy = ScratchIndex.make(engine, "errors", 1)) {
            copy.add(documents.bodies(List.of("p1")));
            copy.refresh();
            EngineReads engineReads = new EngineReads(engine, copy.name(), copy.name());
            for (Variant variant : documents.variants()) {
                assertThat(seen(variant, keys).errors())
                        .as(variant.name())
                        .containsOnlyKeys("another answer than this product");
            }
            assertThat(seen(engineReads.variants().getLast(), keys).errors()).containsOnlyKeys("IOException: HTTP 404");
            ReadLoop.Seen search = seen(engineReads.variants().getFirst(), keys);
            assertThat(search.errors()).containsOnlyKeys("another answer than this product");
            assertThat(search.micros().getTotalCount()).isPositive();
        }
    }

    @Test
    void saysWhichIndexIsMissing() {
        assertThatThrownBy(() -> run(engine, Optional.of("no_such_index")))
                .isInstanceOf(MachineFailure.class)
                .hasMessageContaining("no index no_such_index");
    }

    @Test
    void saysWhichStoreIsAway() {
        try (Engine away = new Engine("http://127.0.0.1:1", Optional.empty(), PATIENCE)) {
            assertThatThrownBy(() -> run(away, Optional.empty()))
                    .isInstanceOf(MachineFailure.class)
                    .hasMessageContaining("search engine does not answer at http://127.0.0.1:1");
        }
        try (Documents empty =
                new SqlDocuments(TestDatabase.freshSchema("nothing").dataSource(), 2)) {
            assertThatThrownBy(() -> new StoresBench(PLAN, Map.of(), _ -> {}).run(empty, engine, Optional.empty()))
                    .isInstanceOf(MachineFailure.class)
                    .hasMessageContaining("products cannot be read from the database");
        }
    }

    @Test
    void dropsItsIndexWhenProductsCannotBeCopied() {
        execute("INSERT INTO product VALUES ('broken', 1, FALSE, '{\"version\": \"no number\"}')");
        execute("INSERT INTO product_unique VALUES ('sku', 'BROKEN', 'broken')");
        try {
            assertThatThrownBy(() -> run(engine, Optional.empty()))
                    .isInstanceOf(MachineFailure.class)
                    .hasMessageContaining("did not take documents");
        } finally {
            execute("DELETE FROM product WHERE id = 'broken'", "DELETE FROM product_unique WHERE id = 'broken'");
        }
    }

    @Test
    void dropsItsIndexWhenTheCommandIsEndedFromOutside() throws Exception {
        Process command = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BenchThatWaits.class.getName(),
                        TestOpenSearch.url().toString())
                .redirectErrorStream(true)
                .start();
        try (var output = command.inputReader()) {
            assertThat(output.readLine()).isEqualTo(BenchThatWaits.MADE);
            assertThat(scratchIndices()).isNotEmpty();

            command.destroy();

            assertThat(command.onExit().get().isAlive()).isFalse();
            assertThat(scratchIndices()).isEmpty();
        } finally {
            command.destroyForcibly();
        }
    }

    @Test
    void dropsWhatABenchThatWasKilledHasLeft() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        String left = ScratchIndex.PREFIX + ended.pid() + "-one-shard";
        engine.ask("PUT", "/" + left, "");
        assertThat(scratchIndices()).contains(left);

        ScratchIndex.dropLeftovers(engine);

        assertThat(scratchIndices()).isEmpty();
    }

    private static StoresBench run(Engine engine, Optional<String> searched) throws IOException, InterruptedException {
        return run(engine, searched, "");
    }

    private static StoresBench run(Engine engine, Optional<String> searched, String only)
            throws IOException, InterruptedException {
        StoresPlan plan = new StoresPlan(
                PLAN.warmUp(), PLAN.window(), PLAN.users(), PLAN.ids(), PLAN.connections(), PLAN.seed(), only);
        StoresBench bench = new StoresBench(plan, Map.of(), _ -> {});
        try (Documents documents = documents()) {
            bench.run(documents, engine, searched);
        }
        return bench;
    }

    private static ReadLoop.Seen seen(Variant variant, List<Key> keys) throws IOException, InterruptedException {
        return ReadLoop.run(variant.read(), keys, 2, PLAN, Map.of());
    }

    private static Documents documents() {
        return new SqlDocuments(SCHEMA.dataSource(), 2);
    }

    private static String scratchIndices() throws InterruptedException {
        return engine.ask("GET", "/_cat/indices/" + ScratchIndex.PREFIX + "*?h=index", "")
                .orElse("")
                .strip();
    }

    private static String body(int number) {
        return """
                {"id":"p%1$d","version":1,"title":"상품 %1$d","brand":"장터","categoryBreadcrumbs":["전자제품"],\
                "images":[{"url":"/1.svg","main":true}],\
                "variants":[{"sku":"SKU-%1$d","price":{"currency":"KRW","minorUnits":1000}}]}""".formatted(number);
    }

    private static void execute(String... statements) {
        try (Connection connection = SCHEMA.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
