package io.jangteo.catalog.products;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.jangteo.catalog.Shelf;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database says how it finds the products of each list: it is asked about the very statement that the list runs. */
class ProductPlansIT extends ProductsFixture {

    private static final String ASKED = "Executing prepared SQL statement [";

    private final Logger statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    @BeforeEach
    void fillAndListen() {
        operator.put(ALL + "/p00000", Shelf.product("SKU-28", 28), NEW);
        jdbc.sql("""
                        INSERT INTO product (id, version, deleted, body, created_at, updated_at)
                        SELECT CONCAT('p', LPAD(seq, 5, '0')), 1, FALSE, body, created_at, updated_at
                          FROM product, (%s) numbers WHERE id = 'p00000' AND seq > 0""".formatted(numbers())).update();
        jdbc.sql("""
                        INSERT INTO product_index (field, value, id)
                        SELECT i.field, i.value, p.id FROM product p, product_index i
                         WHERE i.id = 'p00000' AND p.id <> 'p00000'""").update();
        List.of("product", "product_index", "product_unique")
                .forEach(table -> jdbc.sql("ANALYZE TABLE " + table).query().listOfRows());
        heard.start();
        statements.addAppender(heard);
        statements.setLevel(Level.DEBUG);
    }

    @AfterEach
    void listenNoLonger() {
        statements.setLevel(null);
        statements.detachAppender(heard);
    }

    @ParameterizedTest
    @CsvSource({
        "category=1,         subtree,  1",
        "category=28,        subtree,  28",
        "exactCategory=28,   category, 28",
        "primaryCategory=28, primary,  28",
        "level=2,            level,    2"
    })
    void readsAPageOfAnyListFromOneStretchOfItsIndex(String query, String field, String value) {
        assertThat(nobody.get(ALL + "?limit=20&" + query).json().get("items")).hasSize(20);

        List<Map<String, Object>> plan = jdbc.sql("EXPLAIN FORMAT=TRADITIONAL " + asked())
                .params(field, value, "p01000", 21)
                .query()
                .listOfRows();

        Map<String, Object> index = step(plan, "product_index");
        assertThat(index).containsEntry("key", "PRIMARY");
        assertThat(index.get("type")).isIn("range", "ref");
        assertThat(String.valueOf(index.get("Extra"))).doesNotContain("filesort", "temporary");
        assertThat(step(plan, "d")).containsEntry("key", "PRIMARY").containsEntry("type", "eq_ref");
    }

    @ParameterizedTest
    @CsvSource({"SKU-28"})
    void readsTheProductOfASkuByItsKey(String sku) {
        assertThat(nobody.get(ALL + "?sku=" + sku).json().get("items")).hasSize(1);

        List<Map<String, Object>> plan = jdbc.sql("EXPLAIN FORMAT=TRADITIONAL " + asked())
                .params("sku", sku, "", 1)
                .query()
                .listOfRows();

        assertThat(plan)
                .allSatisfy(step -> assertThat(String.valueOf(step.get("type"))).isNotIn("ALL", "index"));
    }

    /** The last statement that was run on products. */
    private String asked() {
        return heard.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith(ASKED) && message.contains("product"))
                .map(message -> message.substring(ASKED.length(), message.lastIndexOf(']')))
                .toList()
                .getLast();
    }

    private static Map<String, Object> step(List<Map<String, Object>> plan, String table) {
        return plan.stream()
                .filter(step -> table.equals(step.get("table")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(plan.toString()));
    }

    private static String numbers() {
        return IntStream.range(0, 3_000)
                .mapToObj(number -> "SELECT " + number + (number == 0 ? " AS seq" : ""))
                .reduce((one, other) -> one + " UNION ALL " + other)
                .orElseThrow();
    }
}
