package io.jangteo.catalog.categories;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.catalog.CatalogFixture;
import io.jangteo.catalog.Http;
import io.jangteo.catalog.Http.Answer;
import io.jangteo.catalog.Shelf;
import io.jangteo.catalog.Together;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class CategoriesIT extends CatalogFixture {

    private static final String ALL = "/api/catalog/categories";

    private Http operator;
    private Http nobody;

    @BeforeEach
    void tree(@LocalServerPort int port) {
        operator = Http.operator(port);
        nobody = Http.nobody(port);
        Shelf.categories(operator);
    }

    @Test
    void showsTheWholeTreeToAnybody() {
        Answer answer = nobody.get(ALL);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(values(answer.json().get("items"), "path")).containsExactly("1/", "1/4/", "1/4/28/", "1/40/", "2/");
        assertThat(answer.json().at("/items/2/parentId").asInt()).isEqualTo(4);
        assertThat(answer.json().at("/items/2/name/ko").asString()).isEqualTo("노트북");
    }

    @Test
    void readsASubtreeByOneRangeWithoutTheNeighbourWhoseNumberBeginsAlike() {
        assertThat(values(nobody.get(ALL + "?under=4").json().get("items"), "path"))
                .containsExactly("1/4/", "1/4/28/");
    }

    @Test
    void readsASubtreeFromTheIndexOfPaths() {
        jdbc.sql("""
                        INSERT INTO category (id, parent_id, path, level, name_ko, name_en)
                        SELECT 1000 + seq, 2, CONCAT('2/', 1000 + seq, '/'), 1, '책', 'Book' FROM
                        (SELECT a.n + 10 * b.n + 100 * c.n AS seq FROM
                          (SELECT 0 n UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5
                           UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9) a,
                          (SELECT 0 n UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5
                           UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9) b,
                          (SELECT 0 n UNION SELECT 1 UNION SELECT 2) c) numbers""").update();
        jdbc.sql("ANALYZE TABLE category").query().listOfRows();

        Map<String, Object> plan = jdbc.sql("EXPLAIN FORMAT=TRADITIONAL " + Categories.SUBTREE)
                .params("1/4/", "1/40")
                .query()
                .singleRow();

        assertThat(plan).containsEntry("key", "category_path").containsEntry("type", "range");
        assertThat(String.valueOf(plan.get("Extra"))).doesNotContain("filesort");
    }

    @Test
    void showsTheAncestorsAndTheChildrenOfACategory() {
        JsonNode computers = nobody.get(ALL + "/4").json();

        assertThat(values(computers.get("ancestors"), "path")).containsExactly("1/");
        assertThat(values(computers.get("children"), "path")).containsExactly("1/4/28/");
        assertThat(computers.get("level").asInt()).isEqualTo(1);
        assertThat(nobody.get(ALL + "/99").reason()).isEqualTo("CATEGORY_NOT_FOUND");
    }

    @Test
    void makesACategoryOnceAndRenamesItAfterwards() {
        assertThat(operator.put(ALL + "/7", Shelf.category(2, "만화", "Comics")).status())
                .isEqualTo(201);
        assertThat(operator.put(ALL + "/7", Shelf.category(2, "만화", "Comics")).status())
                .isEqualTo(200);
        assertThat(operator.put(ALL + "/7", Shelf.category(2, "웹툰", "Webtoons")).status())
                .isEqualTo(200);

        assertThat(nobody.get(ALL + "/7").json().at("/name/ko").asString()).isEqualTo("웹툰");
    }

    @Test
    void makesACategoryOnceWhenManyMakeItAtTheSameMoment() throws InterruptedException, ExecutionException {
        List<Integer> statuses = Together.race(
                8,
                _ -> operator.put(ALL + "/7", Shelf.category(2, "만화", "Comics")).status());

        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
    }

    @Test
    void movesACategoryWithAllBelowItAtOnce() {
        Answer moved = operator.put(ALL + "/4", Shelf.category(2, "컴퓨터", "Computers"));

        assertThat(moved.status()).isEqualTo(200);
        assertThat(values(nobody.get(ALL).json().get("items"), "path"))
                .containsExactly("1/", "1/40/", "2/", "2/4/", "2/4/28/");
        assertThat(nobody.get(ALL + "/28").json().get("level").asInt()).isEqualTo(2);
        assertThat(operator.put(ALL + "/4", Shelf.category(null, "컴퓨터", "Computers"))
                        .json()
                        .get("path")
                        .asString())
                .isEqualTo("4/");
        assertThat(nobody.get(ALL + "/28").json().get("path").asString()).isEqualTo("4/28/");
        assertThat(nobody.get(ALL + "/28").json().get("level").asInt()).isEqualTo(1);
    }

    @Test
    void neverMakesACircleOfTwoMovesAtTheSameMoment() throws InterruptedException, ExecutionException {
        for (int round = 0; round < 10; round++) {
            operator.put(ALL + "/40", Shelf.category(1, "카메라", "Cameras"));
            operator.put(ALL + "/4", Shelf.category(1, "컴퓨터", "Computers"));
            List<Integer> statuses = Together.race(
                    2,
                    number -> number == 0
                            ? operator.put(ALL + "/4", Shelf.category(40, "컴퓨터", "Computers"))
                                    .status()
                            : operator.put(ALL + "/40", Shelf.category(4, "카메라", "Cameras"))
                                    .status());

            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void refusesACategoryBelowItselfOrNothingOrTooDeep() {
        assertThat(operator.put(ALL + "/40", Shelf.category(40, "카메라", "Cameras"))
                        .reason())
                .isEqualTo("CATEGORY_CANNOT_MOVE");
        assertThat(operator.put(ALL + "/41", Shelf.category(999, "드론", "Drones"))
                        .reason())
                .isEqualTo("UNKNOWN_CATEGORY");
        for (int level = 3; level < 8; level++) {
            operator.put(ALL + "/" + (100 + level), Shelf.category(level == 3 ? 28 : 99 + level, "층", "Level"));
        }
        Answer tooDeep = operator.put(ALL + "/108", Shelf.category(107, "층", "Level"));

        assertThat(operator.put(ALL + "/4", Shelf.category(40, "컴퓨터", "Computers"))
                        .reason())
                .isEqualTo("CATEGORY_TOO_DEEP");
        assertThat(operator.put(ALL + "/1", Shelf.category(28, "전자제품", "Electronics"))
                        .reason())
                .isEqualTo("CATEGORY_CANNOT_MOVE");
        assertThat(tooDeep.status()).isEqualTo(422);
        assertThat(tooDeep.reason()).isEqualTo("CATEGORY_TOO_DEEP");
    }

    @Test
    void deletesACategoryThatNothingNeeds() {
        assertThat(operator.delete(ALL + "/4").reason()).isEqualTo("CATEGORY_HAS_CHILDREN");
        operator.put("/api/catalog/products/p1", Shelf.product("SKU-1", 28), "If-None-Match", "*");
        Answer refused = operator.delete(ALL + "/28");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.reason()).isEqualTo("CATEGORY_HAS_PRODUCTS");

        operator.delete("/api/catalog/products/p1");

        assertThat(operator.delete(ALL + "/28").status()).isEqualTo(204);
        assertThat(operator.delete(ALL + "/28").status()).isEqualTo(404);
    }

    @Test
    void neverLeavesAProductInACategoryThatIsDeletedAtTheSameMoment() throws InterruptedException, ExecutionException {
        for (int round = 0; round < 10; round++) {
            String id = "raced-" + round;
            operator.put(ALL + "/28", Shelf.category(4, "노트북", "Laptops"));
            List<Integer> statuses = Together.race(
                    2,
                    number -> number == 0
                            ? operator.delete(ALL + "/28").status()
                            : operator.put(
                                            "/api/catalog/products/" + id,
                                            Shelf.product("RACED-SKU", 28),
                                            "If-None-Match",
                                            "*")
                                    .status());

            assertThat(statuses).isIn(List.of(204, 422), List.of(409, 201));
            operator.delete("/api/catalog/products/" + id);
        }
    }

    @Test
    void namesTheFieldThatIsWrong() {
        Answer answer = operator.put(ALL + "/7", Shelf.category(2, " ", "Comics"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("fields").propertyNames()).containsExactly("name.ko");
    }

    @Test
    void letsOnlyOperatorsChangeTheTree(@LocalServerPort int port) {
        var body = Shelf.category(null, "가구", "Furniture");

        assertThat(nobody.put(ALL + "/9", body).status()).isEqualTo(401);
        assertThat(Http.customer(port).put(ALL + "/9", body).status()).isEqualTo(403);
        assertThat(Http.customer(port).delete(ALL + "/2").status()).isEqualTo(403);
    }

    private static List<String> values(JsonNode items, String field) {
        return items.valueStream().map(item -> item.get(field).asString()).toList();
    }
}
