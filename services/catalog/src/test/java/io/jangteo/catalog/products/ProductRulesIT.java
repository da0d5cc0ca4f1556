package io.jangteo.catalog.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.catalog.Http;
import io.jangteo.catalog.Http.Answer;
import io.jangteo.catalog.Shelf;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

class ProductRulesIT extends ProductsFixture {

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
    void letsOnlyOperatorsChangeProducts(@LocalServerPort int port) {
        Http customer = Http.customer(port);

        assertThat(nobody.put(ALL + "/p1", Shelf.product("SKU-1", 28), NEW).status())
                .isEqualTo(401);
        assertThat(customer.put(ALL + "/p1", Shelf.product("SKU-1", 28), NEW).status())
                .isEqualTo(403);
        assertThat(customer.post(ALL, Shelf.product("SKU-1", 28)).status()).isEqualTo(403);
        assertThat(customer.delete(ALL + "/p1").status()).isEqualTo(403);
    }

    private String unreadable(ObjectNode product) {
        Answer answer = operator.put(ALL + "/p1", product, NEW);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.whole().body()).doesNotContain("io.jangteo");
        return answer.json().get("detail").asString();
    }
}
