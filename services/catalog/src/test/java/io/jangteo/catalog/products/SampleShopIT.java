package io.jangteo.catalog.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.catalog.CatalogFixture;
import io.jangteo.catalog.Http;
import io.jangteo.catalog.Http.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The shop that comes with the platform passes every rule of the catalog. */
class SampleShopIT extends CatalogFixture {

    private static final Path FILES = Path.of("..", "..", "local", "sample-data");
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private QuoteSkus quoteSkus;

    @Test
    void fillsTheCatalog(@LocalServerPort int port) throws IOException {
        Http operator = Http.operator(port);
        for (JsonNode category : JSON.readTree(Files.readString(FILES.resolve("categories.json")))) {
            ObjectNode body = JSON.createObjectNode();
            body.set("parentId", category.get("parentId"));
            body.set("name", category.get("name"));
            Answer answer = operator.put("/api/catalog/categories/" + category.get("id"), body);
            assertThat(answer.status()).as(answer.whole().body()).isEqualTo(201);
            assertThat(answer.json().get("path")).isEqualTo(category.get("path"));
        }
        List<String> products = Files.readAllLines(FILES.resolve("products.ndjson"));
        Set<String> skus = new HashSet<>();
        for (String line : products) {
            JsonNode product = JSON.readTree(line);
            String path = "/api/catalog/products/" + product.get("id").asString();
            Answer answer = operator.put(path, line, "If-None-Match", "*");
            assertThat(answer.status()).as(answer.whole().body()).isEqualTo(201);
            product.get("variants")
                    .forEach(variant -> skus.add(variant.get("sku").asString()));
        }

        assertThat(products).hasSizeGreaterThan(450);
        assertThat(idsBelowEveryRoot(operator)).hasSameSizeAs(products);
        List<String> all = List.copyOf(skus);
        for (int from = 0; from < all.size(); from += 100) {
            List<String> part = all.subList(from, Math.min(from + 100, all.size()));
            assertThat(quoteSkus.quote(part)).containsOnlyKeys(part);
        }
    }

    private static Set<String> idsBelowEveryRoot(Http client) {
        List<Integer> roots = new ArrayList<>();
        client.get("/api/catalog/categories").json().get("items").forEach(category -> {
            if (!category.has("parentId")) {
                roots.add(category.get("id").asInt());
            }
        });
        Set<String> ids = new HashSet<>();
        for (int root : roots) {
            String cursor = "";
            while (cursor != null) {
                JsonNode page = client.get("/api/catalog/products?limit=100&category=" + root + "&cursor=" + cursor)
                        .json();
                page.get("items").forEach(product -> ids.add(product.get("id").asString()));
                cursor = page.has("nextCursor") ? page.get("nextCursor").asString() : null;
            }
        }
        return ids;
    }
}
