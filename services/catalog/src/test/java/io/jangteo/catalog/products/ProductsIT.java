package io.jangteo.catalog.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jangteo.catalog.CatalogFixture;
import io.jangteo.catalog.Http;
import io.jangteo.catalog.Http.Answer;
import io.jangteo.catalog.Shelf;
import io.jangteo.catalog.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ProductsIT extends CatalogFixture {

    private static final String ALL = "/api/catalog/products";
    private static final String[] NEW = {"If-None-Match", "*"};

    private Http operator;
    private Http nobody;

    @BeforeEach
    void tree(@LocalServerPort int port) {
        operator = Http.operator(port);
        nobody = Http.nobody(port);
        Shelf.categories(operator);
    }

    @Test
    void keepsAProductAndShowsItToAnybodyWithItsPlaceInTheTree() {
        ObjectNode sent = Shelf.product("MBP-16", 1, 4, 28);
        sent.putObject("attributes")
                .put("processor", "M3 Max")
                .put("cores", 16)
                .put("inches", new java.math.BigDecimal("16.25"))
                .put("touch", false)
                .putArray("ports")
                .add("HDMI")
                .add("USB-C");
        sent.putObject("weight").put("value", "4.8").put("unit", "POUND");

        Answer created = operator.put(ALL + "/p1", sent, NEW);
        Answer read = nobody.get(ALL + "/p1");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/catalog/products/p1");
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.json().get("categoryPath").asString()).isEqualTo("1/4/28/");
        assertThat(read.json().get("categoryLevel").asInt()).isEqualTo(2);
        assertThat(texts(read.json().get("categoryBreadcrumbs"))).containsExactly("전자제품", "컴퓨터", "노트북");
        assertThat(read.json().get("attributes"))
                .hasToString(sent.get("attributes").toString());
        assertThat(read.whole().body()).contains("\"inches\":16.25", "\"weight\":{\"value\":\"4.8\"");
        assertThat(nobody.get(ALL + "/p1", "If-None-Match", "\"1\"").status()).isEqualTo(304);
    }

    @Test
    void takesBackWhatItAnsweredAsTheNextVersion() {
        ObjectNode first = (ObjectNode)
                operator.put(ALL + "/p1", Shelf.product("MBP-16", 28), NEW).json();

        Answer second = operator.put(ALL + "/p1", first.put("title", "맥북 프로 16 신형"), "If-Match", "\"1\"");

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("ETag")).isEqualTo("\"2\"");
        assertThat(second.json().get("createdAt")).isEqualTo(first.get("createdAt"));
        assertThat(nobody.get(ALL + "/p1").json().get("title").asString()).isEqualTo("맥북 프로 16 신형");
    }

    @Test
    void refusesAChangeThatWasMadeForAnotherVersionOrSaysNoVersion() {
        operator.put(ALL + "/p1", Shelf.product("MBP-16", 28), NEW);

        Answer late = operator.put(ALL + "/p1", Shelf.product("MBP-16", 28), "If-Match", "\"7\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.reason()).isEqualTo("VERSION_CHANGED");
        assertThat(late.json().get("currentVersion").asInt()).isEqualTo(1);
        Answer twice = operator.put(ALL + "/p1", Shelf.product("MBP-16", 28), NEW);
        assertThat(twice.status()).isEqualTo(412);
        assertThat(twice.reason()).isEqualTo("PRODUCT_EXISTS");
        assertThat(operator.put(ALL + "/p1", Shelf.product("MBP-16", 28)).status())
                .isEqualTo(428);
        assertThat(operator.put(ALL + "/p1", Shelf.product("MBP-16", 28), "If-Match", "1")
                        .reason())
                .isEqualTo("INVALID_PRECONDITION");
        assertThat(operator.put(ALL + "/p2", Shelf.product("MBP-17", 28), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertThat(operator.delete(ALL + "/p1", "If-Match", "\"7\"").status()).isEqualTo(412);
    }

    @Test
    void goesOnCountingVersionsAfterADeletion() {
        operator.put(ALL + "/p1", Shelf.product("MBP-16", 28), NEW);

        assertThat(operator.delete(ALL + "/p1").status()).isEqualTo(204);
        assertThat(nobody.get(ALL + "/p1").reason()).isEqualTo("PRODUCT_NOT_FOUND");
        assertThat(operator.delete(ALL + "/p1").status()).isEqualTo(404);
        Answer again = operator.put(ALL + "/p1", Shelf.product("MBP-16", 28), NEW);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void givesANewProductAnIdOfItsOwn() {
        Answer created = operator.post(ALL, Shelf.product("MBP-16", 28));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().get("id").asString()).hasSize(36);
        assertThat(nobody.get(created.header("Location")).json()).isEqualTo(created.json());
        assertThat(operator.post(ALL, Shelf.product("MBP-17", 28).put("id", "mine"))
                        .json()
                        .at("/fields/id")
                        .asString())
                .contains("absent");
    }

    @Test
    void lastsOneOfManyReplacementsOfOneVersion() throws InterruptedException, ExecutionException {
        operator.put(ALL + "/p1", Shelf.product("MBP-16", 28), NEW);

        List<Integer> statuses = Together.race(
                12,
                number -> operator.put(
                                ALL + "/p1",
                                Shelf.product("MBP-16", 28).put("title", "Title " + number),
                                "If-Match",
                                "\"1\"")
                        .status());

        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(nobody.get(ALL + "/p1").header("ETag")).isEqualTo("\"2\"");
        assertThat(told()).hasSize(2);
    }

    @Test
    void makesAProductOnceWhenManyMakeItAtTheSameMoment() throws InterruptedException, ExecutionException {
        List<Integer> statuses = Together.race(
                12,
                number -> operator.put(ALL + "/p1", Shelf.product("SKU-" + number + "X", 28), NEW)
                        .status());

        assertThat(statuses).containsOnly(201, 412).containsOnlyOnce(201);
        assertThat(told()).hasSize(1);
    }

    @Test
    void givesASkuToOneOfManyProducts() throws InterruptedException, ExecutionException {
        List<Answer> answers =
                Together.race(12, number -> operator.put(ALL + "/p" + number, Shelf.product("SAME-SKU", 28), NEW));

        assertThat(answers).extracting(Answer::status).containsOnly(201, 409).containsOnlyOnce(201);
        Answer refused = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(refused.reason()).isEqualTo("SKU_TAKEN");
        assertThat(refused.json().get("sku").asString()).isEqualTo("SAME-SKU");
        assertThat(nobody.get(ALL + "?sku=SAME-SKU").json().get("items")).hasSize(1);
        assertThat(nobody.get(ALL).json().get("items")).hasSize(1);
        assertThat(told()).hasSize(1);
    }

    @Test
    void findsAProductByEachOfItsCategoriesAndByThoseAbove() {
        operator.put(ALL + "/laptop", Shelf.product("LAPTOP", 28), NEW);
        operator.put(ALL + "/camera", Shelf.product("CAMERA", 40), NEW);
        operator.put(ALL + "/manual", Shelf.product("MANUAL", 28, 2), NEW);

        assertThat(ids(ALL + "?category=1")).containsExactly("camera", "laptop", "manual");
        assertThat(ids(ALL + "?category=4")).containsExactly("laptop", "manual");
        assertThat(ids(ALL + "?category=40")).containsExactly("camera");
        assertThat(ids(ALL + "?category=2")).containsExactly("manual");
        assertThat(ids(ALL + "?primaryCategory=2")).containsExactly("manual");
        assertThat(ids(ALL + "?primaryCategory=28")).containsExactly("laptop");
        assertThat(nobody.get(ALL + "?category=99").reason()).isEqualTo("CATEGORY_NOT_FOUND");
    }

    @Test
    void showsLongListsPageByPage() {
        IntStream.range(0, 7)
                .forEach(number -> operator.put(ALL + "/p" + number, Shelf.product("SKU-" + number, 28), NEW));

        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page =
                    nobody.get(ALL + "?category=1&limit=3&cursor=" + cursor).json();
            page.get("items").forEach(item -> seen.add(item.get("id").asString()));
            cursor = page.has("nextCursor") ? page.get("nextCursor").asString() : null;
        }

        assertThat(seen).containsExactly("p0", "p1", "p2", "p3", "p4", "p5", "p6");
        assertThat(fields(nobody.get(ALL + "?limit=101"))).containsOnlyKeys("limit");
        assertThat(fields(nobody.get(ALL + "?cursor=*"))).containsOnlyKeys("cursor");
        assertThat(nobody.get(ALL + "?category=1&sku=SKU-1").status()).isEqualTo(400);
    }

    @Test
    void readsASubtreePageFromTheIndex() {
        String values = IntStream.range(0, 2_000)
                .mapToObj(number -> "('categoryPath', '%s', 'p%05d')".formatted(number % 2 == 0 ? "1/" : "2/", number))
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        jdbc.sql("INSERT INTO product_index (field, value, id) VALUES " + values)
                .update();
        jdbc.sql("ANALYZE TABLE product_index").query().listOfRows();

        Map<String, Object> plan = jdbc.sql("""
                        EXPLAIN SELECT id FROM product_index
                         WHERE field = 'categoryPath' AND value IN ('1/') AND id > 'p00100' ORDER BY id LIMIT 21""").query().singleRow();

        assertThat(plan).containsEntry("key", "PRIMARY");
        assertThat(String.valueOf(plan.get("Extra"))).doesNotContain("filesort").doesNotContain("temporary");
    }

    @Test
    void namesEachFieldThatIsWrong() {
        ObjectNode product = Shelf.product("no sku", 28).put("title", " ");
        product.putObject("weight").put("value", "4,8").put("unit", "POUND");
        product.putArray("images").addObject().put("url", "/a.jpg").put("main", false);
        product.putObject("attributes").putObject("nested").put("deep", 1);
        ((ObjectNode) product.at("/variants/0/price")).put("minorUnits", 0).put("currency", "EUR");

        Answer answer = operator.put(ALL + "/p1", product, NEW);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reason()).isEqualTo("INVALID_REQUEST");
        assertThat(fields(answer))
                .containsOnlyKeys(
                        "title",
                        "weight.value",
                        "images",
                        "attributes",
                        "variants[0].sku",
                        "variants[0].price.minorUnits",
                        "variants[0].price.currency");
        assertThat(fields(answer).get("attributes")).contains("nested");
    }

    @Test
    void namesWhatContradictsItself() {
        ObjectNode product = Shelf.product("SKU-1", 28).put("primaryCategoryId", 4);
        product.withArray("variants").add(Shelf.variant("SKU-2", "Silver", "USD", 199_900));
        product.withArray("images").addObject().put("url", "/b.jpg").put("main", true);

        assertThat(fields(operator.put(ALL + "/p1", product, NEW)))
                .containsOnlyKeys("primaryCategoryId", "images", "variants");
        ObjectNode twice = Shelf.product("SKU-1", 28);
        twice.withArray("variants").add(Shelf.variant("SKU-1", "Silver", "KRW", 1));
        assertThat(fields(operator.put(ALL + "/p1", twice, NEW)).get("variants"))
                .contains("different SKUs");
    }

    @Test
    void refusesAProductOfAnUnknownCategory() {
        Answer answer = operator.put(ALL + "/p1", Shelf.product("SKU-1", 28, 777), NEW);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.reason()).isEqualTo("UNKNOWN_CATEGORY");
        assertThat(answer.json().at("/categoryIds/0").asInt()).isEqualTo(777);
    }

    @Test
    void takesNothingThatItDoesNotKnowAndBendsNothingIntoShape() {
        assertThat(unreadable(Shelf.product("SKU-1", 28).put("colour", "red"))).contains("colour");
        ObjectNode fraction = Shelf.product("SKU-1", 28);
        ((ObjectNode) fraction.at("/variants/0/price")).put("minorUnits", 1299.5);
        assertThat(unreadable(fraction)).contains("minorUnits");
        ObjectNode floating = Shelf.product("SKU-1", 28);
        floating.putObject("weight").put("value", 4.8).put("unit", "POUND");
        assertThat(unreadable(floating)).contains("weight");
    }

    @Test
    void tellsEachChangeWithTheWholeProductInTheTransactionOfTheChange() {
        Answer first = operator.put(ALL + "/p1", Shelf.product("SKU-1", 28), NEW);
        operator.put(ALL + "/p1", Shelf.product("SKU-2", 28), "If-Match", "\"9\"");
        Answer second = operator.put(ALL + "/p1", Shelf.product("SKU-2", 28), "If-Match", "\"1\"");
        operator.delete(ALL + "/p1");

        List<Map<String, Object>> rows = told();

        assertThat(rows)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("aggregatetype", "catalog.products")
                        .containsEntry("aggregateid", "p1")
                        .containsEntry("type", "jangteo.catalog.v1.ProductChanged"));
        assertThat(rows)
                .extracting(row -> json(row.get("payload")))
                .containsExactly(first.json(), second.json(), json("{\"id\":\"p1\",\"version\":3,\"deleted\":true}"));
    }

    @Test
    void carriesTheNewNameOfACategoryIntoItsProducts() {
        operator.put(ALL + "/p1", Shelf.product("SKU-1", 28), NEW);
        operator.put(ALL + "/p2", Shelf.product("SKU-2", 40), NEW);

        operator.put("/api/catalog/categories/4", Shelf.category(1, "PC", "Computers"));

        await().untilAsserted(
                        () -> assertThat(texts(nobody.get(ALL + "/p1").json().get("categoryBreadcrumbs")))
                                .containsExactly("전자제품", "PC", "노트북"));
        await().until(() -> jdbc.sql("SELECT COUNT(*) FROM category WHERE renames > refreshed_rename")
                .query(Integer.class)
                .single()
                .equals(0));
        assertThat(nobody.get(ALL + "/p1").header("ETag")).isEqualTo("\"2\"");
        assertThat(nobody.get(ALL + "/p2").header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void letsOnlyOperatorsChangeProducts(@LocalServerPort int port) {
        Http customer = Http.customer(port);

        assertThat(nobody.put(ALL + "/p1", Shelf.product("SKU-1", 28), NEW).status())
                .isEqualTo(401);
        assertThat(customer.put(ALL + "/p1", Shelf.product("SKU-1", 28), NEW).status())
                .isEqualTo(403);
        assertThat(customer.post(ALL, Shelf.product("SKU-1", 28)).status()).isEqualTo(403);
        assertThat(customer.delete(ALL + "/p1").status()).isEqualTo(403);
    }

    @Test
    void describesItselfAsOpenApi() {
        JsonNode description = nobody.get("/openapi.json").json();

        assertThat(description.get("openapi").asString()).startsWith("3.1");
        assertThat(description.get("paths").propertyNames())
                .contains("/api/catalog/products", "/api/catalog/products/{id}", "/api/catalog/categories/{id}");
        assertThat(nobody.get("/health/ready").status()).isEqualTo(200);
    }

    private String unreadable(ObjectNode product) {
        Answer answer = operator.put(ALL + "/p1", product, NEW);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.whole().body()).doesNotContain("io.jangteo");
        return answer.json().get("detail").asString();
    }

    private List<Map<String, Object>> told() {
        return jdbc.sql("SELECT * FROM outbox ORDER BY id").query().listOfRows();
    }

    private List<String> ids(String path) {
        return nobody.get(path)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private static Map<String, String> fields(Answer answer) {
        return answer.json()
                .path("fields")
                .propertyStream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().asString()));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode json(Object text) {
        return new JsonMapper().readTree(text.toString());
    }
}
