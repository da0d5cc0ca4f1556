package io.jangteo.catalog.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.catalog.Http.Answer;
import io.jangteo.catalog.Shelf;
import io.jangteo.catalog.Together;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ProductChangesIT extends ProductsFixture {

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
    void keepsTheOwnPriceColorAttributesAndImagesOfEachVariant() {
        ObjectNode gray = Shelf.variant("MBP-GRAY", "Space Gray", "KRW", 3_990_000);
        gray.putObject("attributes").put("keyboard", "US");
        ObjectNode silver = Shelf.variant("MBP-SILVER", "Silver", "KRW", 4_190_000);
        silver.putObject("attributes").put("keyboard", "한국어").put("ram", 32);
        silver.putArray("images").addObject().put("url", "/images/silver.jpg").put("main", true);
        ObjectNode sent = Shelf.product("MBP-GRAY", 28);
        sent.putArray("variants").add(gray).add(silver);

        assertThat(operator.put(ALL + "/p1", sent, NEW).status()).isEqualTo(201);

        assertThat(nobody.get(ALL + "/p1").json().get("variants"))
                .hasToString(sent.get("variants").toString());
    }

    @Test
    void letsCachesKeepAProductThatTheyAskForEachTime() {
        operator.put(ALL + "/p1", Shelf.product("MBP-16", 28), NEW);

        Answer read = nobody.get(ALL + "/p1");
        Answer unchanged = nobody.get(ALL + "/p1", "If-None-Match", read.header("ETag"));
        operator.put(ALL + "/p1", Shelf.product("MBP-16", 28).put("title", "맥북 프로 신형"), "If-Match", "\"1\"");
        Answer changed = nobody.get(ALL + "/p1", "If-None-Match", read.header("ETag"));

        for (Answer answer : List.of(read, unchanged, changed)) {
            assertThat(answer.whole().headers().allValues("Cache-Control")).containsExactly("no-cache, public");
            assertThat(answer.header("Pragma") + answer.header("Expires")).isEmpty();
        }
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.whole().body()).isEmpty();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("title").asString()).isEqualTo("맥북 프로 신형");
        assertThat(nobody.get(ALL + "/unknown").header("Cache-Control")).contains("no-store");
        assertThat(operator.get(ALL + "/export").header("Cache-Control")).contains("no-store");
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

    private List<Map<String, Object>> told() {
        return jdbc.sql("SELECT * FROM outbox ORDER BY id").query().listOfRows();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode json(Object text) {
        return new JsonMapper().readTree(text.toString());
    }
}
