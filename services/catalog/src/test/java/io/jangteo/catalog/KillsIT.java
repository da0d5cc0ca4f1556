package io.jangteo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jangteo.platform.testsupport.TestDatabase;
import io.jangteo.platform.testsupport.TestSchema;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The process is killed in the middle of what takes long, and the next one goes on where it was. */
class KillsIT {

    private static final int MANY = 6_000;
    private static final Map<String, String> SETTINGS =
            Map.of("jangteo.catalog.lease", "1s", "jangteo.catalog.job-pause", "100ms");

    private final TestSchema schema = TestDatabase.freshSchema("catalog_kills");
    private final JdbcClient jdbc = JdbcClient.create(schema.dataSource());

    @TempDir
    private Path folder;

    @Test
    void losesAndDoublesNothingOfAnImportOrAMove() throws InterruptedException {
        String job;
        try (var first = KilledCatalog.start(schema, folder, SETTINGS)) {
            Shelf.categories(first.operator());
            var broken = CompletableFuture.supplyAsync(() -> send(first.operator()));
            await().pollInterval(Duration.ofMillis(10)).until(() -> lines() > MANY / 4);
            first.kill();
            assertThat(broken.handle((_, e) -> e).join()).hasCauseInstanceOf(UncheckedIOException.class);
        }
        assertThat(lines()).isBetween((long) MANY / 4, MANY - 1L);
        assertThat(products()).isEqualTo(lines());
        assertThat(told()).isEqualTo(lines());

        try (var second = KilledCatalog.start(schema, folder, SETTINGS)) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> send(second.operator()).status() == 200);
            assertThat(second.operator().get("/api/catalog/imports/all").json().toString())
                    .contains("\"nextLine\":" + MANY + ",\"created\":" + MANY + ",\"replaced\":0,\"unchanged\":0");
            assertThat(told()).isEqualTo(MANY);

            job = second.operator()
                    .put("/api/catalog/categories/4", Shelf.category(2, "컴퓨터", "Computers"))
                    .header("Location");
            await().pollInterval(Duration.ofMillis(10)).until(() -> done() > 0);
            second.kill();
        }
        assertThat(done()).isBetween(1L, MANY - 1L);
        assertThat(told()).isEqualTo(MANY + done());

        try (var third = KilledCatalog.start(schema, folder, SETTINGS)) {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> state(third, job).get("state").asString().equals("DONE"));
            assertThat(state(third, job).toString()).contains("\"done\":" + MANY + ",\"total\":" + MANY);
            assertThat(told()).isEqualTo(2 * MANY);
            assertThat(jdbc.sql("SELECT COUNT(*) FROM product WHERE version = 2 AND body LIKE '%\"2/4/28/\"%'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(MANY);
        }
    }

    private static Http.Answer send(Http operator) {
        Stream<String> lines = IntStream.range(0, MANY)
                .mapToObj(number -> Shelf.product("SKU-" + number, 28)
                        .put("id", String.format(Locale.ROOT, "p%05d", number))
                        .toString());
        return operator.stream("/api/catalog/imports", lines, "Idempotency-Key", "all");
    }

    private static JsonNode state(KilledCatalog catalog, String job) {
        return catalog.operator().get(job).json();
    }

    private long lines() {
        return number("SELECT COALESCE(MAX(next_line), 0) FROM product_import");
    }

    private long done() {
        return number("SELECT COALESCE(MAX(done), 0) FROM category_job");
    }

    private long products() {
        return number("SELECT COUNT(*) FROM product");
    }

    private long told() {
        return number("SELECT COUNT(*) FROM outbox");
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
