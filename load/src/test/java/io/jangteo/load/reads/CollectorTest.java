package io.jangteo.load.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jangteo.load.gatling.Writable;
import io.jangteo.load.generate.Catalog;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.shop.Shop;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CollectorTest {

    private SmallShop shop;
    private Shop door;

    @BeforeEach
    void open() throws Exception {
        shop = new SmallShop();
        door = new Shop(shop.url());
    }

    @AfterEach
    void close() {
        door.close();
        shop.close();
    }

    @Test
    void whatIsAskedComesFromTheShopItself() throws Exception {
        Material material = new Collector(door, 1).collect(List.of(), 1000);
        assertThat(material.questions().get("product"))
                .hasSize(60)
                .contains("/api/catalog/products/p-2-00", "/api/catalog/products/p-3-29");
        assertThat(material.questions().get("category"))
                .contains(
                        "/api/catalog/products?category=1&limit=20",
                        "/api/catalog/products?category=2&limit=20&cursor=10");
        assertThat(material.questions().get("search"))
                .contains("/api/search?limit=20&q=Product+1", "/api/search?limit=20&q=%EB%9E%A9%ED%83%91")
                .hasSizeGreaterThan(100);
        assertThat(material.questions().get("suggest"))
                .contains("/api/search/suggest?q=%EB%82%98", "/api/search/suggest?q=%EB%82%98%EC%9D%B4%ED%82%A4");
    }

    @Test
    void productsAreTakenFromEachCategoryInTurn() throws Exception {
        assertThat(new Collector(door, 1).collect(List.of(), 20).questions().get("product"))
                .hasSize(20)
                .anyMatch(path -> path.contains("/p-2-"))
                .anyMatch(path -> path.contains("/p-3-"));
    }

    @Test
    void theSameSeedFindsTheSame() throws Exception {
        assertThat(new Collector(door, 7).collect(List.of(), 60))
                .isEqualTo(new Collector(door, 7).collect(List.of(), 60));
        assertThat(new Collector(door, 8).collect(List.of(), 60).questions())
                .isNotEqualTo(new Collector(door, 7).collect(List.of(), 60).questions());
    }

    @Test
    void aProductToBeChangedKeepsEverythingButItsPrice() throws Exception {
        Writable product =
                new Collector(door, 1).collect(List.of("p-2-07"), 1).writables().getFirst();
        assertThat(product.id()).isEqualTo("p-2-07");
        assertThat(product.version()).isEqualTo("\"1\"");
        assertThat(product.price()).isEqualTo(5000);
        assertThat(product.body())
                .containsOnlyOnce(Writable.PRICE)
                .containsOnlyOnce("5000")
                .contains("Product 7 of 2");
    }

    @Test
    void idsOfAGeneratedCatalogAreSpreadOverAllOfIt() {
        Catalog catalog = Catalog.of(1);
        List<String> drawn = GeneratedIds.draw(catalog, 1_000_000, 1000, 5);
        assertThat(drawn).hasSize(1000).doesNotHaveDuplicates();
        assertThat(drawn.stream()
                        .mapToLong(id -> catalog.number(id).orElseThrow())
                        .average()
                        .orElseThrow())
                .isBetween(450_000.0, 550_000.0);
        assertThat(GeneratedIds.draw(catalog, 10, 1000, 5)).hasSize(10).contains(catalog.id(9));
    }

    @Test
    void aCatalogThatWasNotGeneratedIsNoticed() {
        assertThatThrownBy(() -> GeneratedIds.check(door, List.of("g-1-0")))
                .isInstanceOf(MachineFailure.class)
                .hasMessageContaining("--products");
    }
}
