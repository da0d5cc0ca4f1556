package io.jangteo.platform.documents;

import static io.jangteo.platform.documents.Item.ITEMS;
import static io.jangteo.platform.documents.Item.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database itself says that no question of the port reads a whole table, on one that is not empty. */
class SqlPlansIT {

    private static final int ITEMS_STORED = 3_000;
    private static final SqlFixture SQL = new SqlFixture();
    private static final SqlQueries QUERIES = new SqlQueries(ITEMS);

    @BeforeAll
    static void storesManyItems() {
        Documents<Item> items = new SqlDocumentStores(SQL.jdbc, SQL.transactions, null).open(ITEMS);
        items.bulk(IntStream.range(0, ITEMS_STORED)
                .<Write<Item>>mapToObj(number -> new Write.Insert<>(
                        item("i" + number).withCodes("C-" + number).onShelves("1/", "1/" + number % 60 + "/")))
                .toList());
        List.of("item", "item_unique", "item_index").forEach(table -> SQL.jdbc.execute("ANALYZE TABLE " + table));
    }

    @Test
    void findsByIdThroughThePrimaryKey() {
        assertThat(plan(QUERIES.byIds(List.of("i1", "i2")))).allSatisfy(SqlPlansIT::usesAnIndex);
    }

    @Test
    void pagesThroughEverythingThroughThePrimaryKey() {
        assertThat(plan(QUERIES.list(Filter.everything(), Page.after("i2000", 20))))
                .singleElement()
                .satisfies(step -> assertThat(step).containsEntry("key", "PRIMARY"))
                .satisfies(step -> assertThat(step.get("type")).isEqualTo("range"));
    }

    @Test
    void findsAUniqueValueThroughItsKey() {
        assertThat(plan(QUERIES.list(Filter.equal("code", "C-77"), Page.first(1))))
                .isNotEmpty()
                .allSatisfy(SqlPlansIT::usesAnIndex);
    }

    @Test
    void findsOneOfManyValuesAndItsPageInTheOrderOfTheIndex() {
        List<Map<String, Object>> plan = plan(QUERIES.list(Filter.equal("shelf", "1/"), Page.after("i2000", 20)));

        assertThat(plan).isNotEmpty().allSatisfy(SqlPlansIT::usesAnIndex);
        assertThat(stepOn(plan, "item_index")).containsEntry("key", "PRIMARY");
        assertThat(stepOn(plan, "item_index").get("Extra").toString()).doesNotContain("filesort");
    }

    @Test
    void findsAPrefixAsOneRangeOfTheIndex() {
        List<Map<String, Object>> plan = plan(QUERIES.list(Filter.startingWith("shelf", "1/4/"), Page.first(20)));

        assertThat(plan).isNotEmpty().allSatisfy(SqlPlansIT::usesAnIndex);
        assertThat(stepOn(plan, "item_index")).containsEntry("key", "PRIMARY").containsEntry("type", "range");
    }

    @Test
    void findsSeveralValuesThroughTheirIndex() {
        assertThat(plan(QUERIES.list(Filter.anyOf("code", List.of("C-1", "C-2", "C-3")), Page.first(20))))
                .isNotEmpty()
                .allSatisfy(SqlPlansIT::usesAnIndex);
    }

    @Test
    void countsWithinTheIndex() {
        assertThat(plan(QUERIES.count(ITEMS.index("shelf"), "1/4/"))).allSatisfy(SqlPlansIT::usesAnIndex);
    }

    /** The step over the temporary page of ids has no key: it is as long as the page. */
    private static void usesAnIndex(Map<String, Object> step) {
        if (!String.valueOf(step.get("table")).startsWith("<derived")) {
            assertThat(step.get("key")).as("key of %s", step).isNotNull();
            assertThat(step.get("type")).as("type of %s", step).isNotIn("ALL", "index");
        }
    }

    private static Map<String, Object> stepOn(List<Map<String, Object>> plan, String table) {
        return plan.stream()
                .filter(step -> table.equals(step.get("table")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> plan(SqlQuery query) {
        return SQL.jdbc.queryForList(
                "EXPLAIN FORMAT=TRADITIONAL " + query.sql(), query.parameters().toArray());
    }
}
