package io.jangteo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.platform.testsupport.TestDatabase;
import io.jangteo.platform.testsupport.TestSchema;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an earlier release has stored is found by the indexes of this one. */
class UpgradeIT {

    private static final TestSchema SCHEMA = TestDatabase.freshSchema("catalog_upgrade");

    private final JdbcClient jdbc = JdbcClient.create(SCHEMA.dataSource());

    @Test
    void findsProductsByTheIdsOfTheirCategoriesAndCarriesOnRenames() {
        flyway().target("1").load().migrate();
        jdbc.sql("""
                        INSERT INTO category (id, parent_id, path, level, name_ko, name_en, renames, refreshed_rename)
                        VALUES (1, NULL, '1/', 0, '전자제품', 'Electronics', 0, 0),
                               (4, 1, '1/4/', 1, '컴퓨터', 'Computers', 2, 1),
                               (28, 4, '1/4/28/', 2, '노트북', 'Laptops', 1, 1)""").update();
        product("both", false, "{\"id\":\"both\",\"categoryIds\":[1,28],\"categoryLevel\":2}");
        product("gone", true, "{\"id\":\"gone\",\"version\":2,\"deleted\":true}");
        jdbc.sql("""
                        INSERT INTO product_index (field, value, id)
                        VALUES ('categoryPath', '1/', 'both'), ('categoryPath', '1/4/', 'both'),
                               ('categoryPath', '1/4/28/', 'both'), ('primaryCategory', '28', 'both')""").update();

        flyway().load().migrate();

        assertThat(jdbc.sql("SELECT CONCAT(field, ' ', value, ' ', id) FROM product_index ORDER BY 1")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "category 1 both",
                        "category 28 both",
                        "level 2 both",
                        "primary 28 both",
                        "subtree 1 both",
                        "subtree 28 both",
                        "subtree 4 both");
        assertThat(jdbc.sql("SELECT category_id FROM category_job WHERE state = 'WAITING'")
                        .query(Integer.class)
                        .list())
                .containsExactly(4);
    }

    private void product(String id, boolean deleted, String body) {
        jdbc.sql("""
                        INSERT INTO product (id, version, deleted, body, created_at, updated_at)
                        VALUES (?, 1, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))""").params(id, deleted, body).update();
    }

    private static FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(SCHEMA.dataSource())
                .locations("classpath:db/platform", "classpath:db/migration");
    }
}
