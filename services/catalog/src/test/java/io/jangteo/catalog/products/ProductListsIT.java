package io.jangteo.catalog.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.catalog.Http.Answer;
import io.jangteo.catalog.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProductListsIT extends ProductsFixture {

    @Test
    void findsAProductByEachOfItsCategoriesAndByThoseAbove() {
        operator.put(ALL + "/laptop", Shelf.product("LAPTOP", 28), NEW);
        operator.put(ALL + "/camera", Shelf.product("CAMERA", 40), NEW);
        operator.put(ALL + "/manual", Shelf.product("MANUAL", 28, 2), NEW);

        assertThat(ids(ALL + "?category=1")).containsExactly("camera", "laptop", "manual");
        assertThat(ids(ALL + "?category=4")).containsExactly("laptop", "manual");
        assertThat(ids(ALL + "?category=40")).containsExactly("camera");
        assertThat(ids(ALL + "?category=2")).containsExactly("manual");
        assertThat(ids(ALL + "?exactCategory=28")).containsExactly("laptop", "manual");
        assertThat(ids(ALL + "?exactCategory=4")).isEmpty();
        assertThat(ids(ALL + "?level=0")).containsExactly("manual");
        assertThat(ids(ALL + "?level=1")).containsExactly("camera");
        assertThat(ids(ALL + "?level=2")).containsExactly("laptop");
        assertThat(fields(nobody.get(ALL + "?level=8"))).containsOnlyKeys("level");
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
    void answersAPageAnewOnlyWhenOneOfItsProductsHasChanged() {
        operator.put(ALL + "/p1", Shelf.product("SKU-1", 28), NEW);
        operator.put(ALL + "/p2", Shelf.product("SKU-2", 28), NEW);

        Answer first = nobody.get(ALL + "?category=28");
        String etag = first.header("ETag");
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache, public");
        assertThat(nobody.get(ALL + "?category=28", "If-None-Match", etag).status())
                .isEqualTo(304);
        assertThat(nobody.get(ALL + "?category=28&limit=1", "If-None-Match", etag)
                        .status())
                .isEqualTo(200);

        operator.put(ALL + "/p2", Shelf.product("SKU-2", 28).put("title", "새 이름"), "If-Match", "\"1\"");
        Answer changed = nobody.get(ALL + "?category=28", "If-None-Match", etag);
        assertThat(changed.status()).isEqualTo(200);
        operator.delete(ALL + "/p1");
        assertThat(nobody.get(ALL + "?category=28", "If-None-Match", changed.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void describesItselfAsOpenApi() {
        JsonNode description = nobody.get("/openapi.json").json();

        assertThat(description.get("openapi").asString()).startsWith("3.1");
        assertThat(description.get("paths").propertyNames())
                .contains("/api/catalog/products", "/api/catalog/products/{id}", "/api/catalog/categories/{id}");
        assertThat(nobody.get("/health/ready").status()).isEqualTo(200);
    }

    private List<String> ids(String path) {
        return nobody.get(path)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
