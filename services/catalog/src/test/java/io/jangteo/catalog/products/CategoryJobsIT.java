package io.jangteo.catalog.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jangteo.catalog.Http;
import io.jangteo.catalog.Http.Answer;
import io.jangteo.catalog.Shelf;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A move or a new name of a category reaches every product below it, and no reader misses one meanwhile. */
class CategoryJobsIT extends ProductsFixture {

    private static final int MANY = 1_000;
    private static final String CATEGORIES = "/api/catalog/categories/";

    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void sendReadersHome() {
        readers.close();
    }

    @Test
    void carriesTheNewNameOfACategoryIntoItsProducts() {
        operator.put(ALL + "/p1", Shelf.product("SKU-1", 28), NEW);
        operator.put(ALL + "/p2", Shelf.product("SKU-2", 40), NEW);

        Answer renamed = operator.put(CATEGORIES + 4, Shelf.category(1, "PC", "Computers"));

        assertThat(renamed.status()).isEqualTo(202);
        assertThat(done(renamed).toString()).contains("\"state\":\"DONE\",\"done\":1,\"total\":1");
        assertThat(texts(nobody.get(ALL + "/p1").json().get("categoryBreadcrumbs")))
                .containsExactly("전자제품", "PC", "노트북");
        assertThat(nobody.get(ALL + "/p1").header("ETag")).isEqualTo("\"2\"");
        assertThat(nobody.get(ALL + "/p2").header("ETag")).isEqualTo("\"1\"");
        assertThat(operator.put(CATEGORIES + 4, Shelf.category(1, "PC", "Personal computers"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void carriesAMoveIntoEveryProductBelowAndTellsIt() {
        fill(250);
        operator.put(ALL + "/other", Shelf.product("OTHER", 28, 40), NEW);

        Answer moved = operator.put(CATEGORIES + 4, Shelf.category(2, "컴퓨터", "Computers"));

        assertThat(moved.status()).isEqualTo(202);
        assertThat(moved.json().get("path").asString()).isEqualTo("2/4/");
        assertThat(done(moved).toString()).contains("\"done\":251,\"total\":251");
        JsonNode product = nobody.get(ALL + "/p0007").json();
        assertThat(product.get("categoryPath").asString()).isEqualTo("2/4/28/");
        assertThat(texts(product.get("categoryBreadcrumbs"))).containsExactly("도서", "컴퓨터", "노트북");
        assertThat(texts(nobody.get(ALL + "/other").json().get("categoryPaths")))
                .containsExactly("2/4/28/", "1/40/");
        assertThat(ids("category=1")).containsExactly("other");
        assertThat(ids("category=2")).hasSize(251);
        assertThat(jdbc.sql("SELECT payload FROM outbox WHERE aggregateid = 'p0007' ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo(new JsonMapper().writeValueAsString(product));
    }

    @Test
    void neverHidesAProductFromWhoeverReadsWhileItsCategoryMoves() {
        fill(MANY);

        readersMissNothingWhile(1, 2);
        readersMissNothingWhile(2, 1);
    }

    /** Moves the category from below one root to below the other while both roots and the category itself are read. */
    private void readersMissNothingWhile(int from, int to) {
        var moving = new AtomicBoolean(true);
        var betweenTheTwo = CompletableFuture.supplyAsync(() -> oneMomentAfterTheOther(from, to, moving), readers);
        var shopper = CompletableFuture.supplyAsync(() -> pagesAfterPages(from, to, moving), readers);

        done(operator.put(CATEGORIES + 4, Shelf.category(to, "컴퓨터", "Computers")));
        moving.set(false);

        assertThat(betweenTheTwo.join())
                .as("moments in which some were here and some there")
                .isPositive();
        assertThat(shopper.join()).as("lists that were read meanwhile").isPositive();
        assertThat(ids("category=" + from)).isEmpty();
        assertThat(ids("category=" + to)).hasSize(MANY);
    }

    /** In one statement, which sees one moment: each product is in the old place or in the new one. */
    private int oneMomentAfterTheOther(int from, int to, AtomicBoolean moving) {
        int between = 0;
        while (moving.get()) {
            List<Integer> counts = jdbc.sql("""
                            SELECT COUNT(*) FROM product_index WHERE field = 'subtree' AND value IN (?, ?)
                             GROUP BY value""")
                    .params(Integer.toString(from), Integer.toString(to))
                    .query(Integer.class)
                    .list();
            assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(MANY);
            between += counts.size() - 1;
        }
        return between;
    }

    /** The old list first: what has left it since is in the new one by then. */
    private int pagesAfterPages(int from, int to, AtomicBoolean moving) {
        int lists = 0;
        boolean last;
        do {
            last = !moving.get();
            Set<String> seen = new HashSet<>(ids("category=" + from));
            seen.addAll(ids("category=" + to));
            assertThat(seen).hasSize(MANY);
            assertThat(ids("category=28")).hasSize(MANY);
            lists++;
        } while (!last);
        return lists;
    }

    @Test
    void doesTwoJobsInTheirOrder() {
        fill(300);
        Answer first = operator.put(CATEGORIES + 4, Shelf.category(2, "컴퓨터", "Computers"));
        Answer second = operator.put(CATEGORIES + 28, Shelf.category(40, "노트북", "Laptops"));

        assertThat(done(second).get("state").asString()).isEqualTo("DONE");
        assertThat(job(first).get("state").asString()).isEqualTo("DONE");
        assertThat(nobody.get(ALL + "/p0001").json().get("categoryPath").asString())
                .isEqualTo("1/40/28/");
        assertThat(ids("category=2")).isEmpty();
        assertThat(ids("category=40")).hasSize(300);
    }

    @Test
    void givesTheRightPlaceToAProductThatIsChangedWhileItsCategoryMoves() {
        fill(400);

        Answer moved = operator.put(CATEGORIES + 4, Shelf.category(2, "컴퓨터", "Computers"));
        Answer answer = operator.stream("/api/catalog/imports", products(400, "새 이름"), "Idempotency-Key", "again");
        done(moved);

        assertThat(answer.json().get("replaced").asInt()).isEqualTo(400);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM product WHERE body LIKE '%새 이름%' AND body LIKE '%\"2/4/28/\"%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(400);
    }

    @Test
    void leavesAJobToWhoeverHasItInHand() {
        fill(10);
        operator.put(CATEGORIES + 4, Shelf.category(1, "PC", "Computers"));
        jdbc.sql("""
                        INSERT INTO category_job (category_id, state, total, done, after_id, holder, held_until, created_at,
                                                  updated_at)
                        VALUES (4, 'RUNNING', 10, 5, 'p0004', 'somebody', UTC_TIMESTAMP(6) + INTERVAL 1 SECOND,
                                UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))""").update();
        long held =
                jdbc.sql("SELECT MAX(id) FROM category_job").query(Long.class).single();

        await().pollInterval(Duration.ofMillis(20))
                .until(() -> state(held).get("state").asString().equals("DONE"));
        assertThat(state(held).toString()).contains("\"done\":10,\"total\":10");
    }

    @Test
    void isForOperatorsOnly(@LocalServerPort int port) {
        assertThat(nobody.get(CATEGORIES + "jobs/1").status()).isEqualTo(401);
        assertThat(Http.customer(port).get(CATEGORIES + "jobs/1").status()).isEqualTo(403);
        assertThat(operator.get(CATEGORIES + "jobs/999999").reason()).isEqualTo("CATEGORY_JOB_NOT_FOUND");
    }

    private void fill(int products) {
        assertThat(operator.stream("/api/catalog/imports", products(products, "노트북"), "Idempotency-Key", "fill")
                        .json()
                        .get("created")
                        .asInt())
                .isEqualTo(products);
    }

    private static Stream<String> products(int many, String title) {
        return IntStream.range(0, many)
                .mapToObj(number -> Shelf.product("SKU-" + number, 28)
                        .put("id", String.format(Locale.ROOT, "p%04d", number))
                        .put("title", title)
                        .toString());
    }

    private JsonNode done(Answer started) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> job(started).get("state").asString().equals("DONE"));
        return job(started);
    }

    private JsonNode job(Answer started) {
        return operator.get(started.header("Location")).json();
    }

    private JsonNode state(long job) {
        return operator.get(CATEGORIES + "jobs/" + job).json();
    }

    private List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        JsonNode page = nobody.get(ALL + "?limit=100&" + query).json();
        page.get("items").forEach(item -> ids.add(item.get("id").asString()));
        while (page.has("nextCursor")) {
            page = nobody.get(ALL + "?limit=100&" + query + "&cursor="
                            + page.get("nextCursor").asString())
                    .json();
            page.get("items").forEach(item -> ids.add(item.get("id").asString()));
        }
        return ids;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
