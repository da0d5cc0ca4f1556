package io.jangteo.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jangteo.catalog.CatalogFixture;
import io.jangteo.catalog.Http;
import io.jangteo.catalog.Http.Answer;
import io.jangteo.catalog.Shelf;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class ExportIT extends CatalogFixture {

    private static final String EXPORT = "/api/catalog/products/export";

    @LocalServerPort
    private int port;

    private Http operator;

    @BeforeEach
    void fill() {
        operator = Http.operator(port);
        Shelf.categories(operator);
        operator.stream(
                "/api/catalog/imports",
                IntStream.range(0, 1_000)
                        .mapToObj(number -> Shelf.product("SKU-" + number, 28)
                                .put("id", id(number))
                                .toString()),
                "Idempotency-Key",
                "all");
    }

    @Test
    void writesEveryProductInTheOrderOfIdsAndGoesOnAfterAnyOfThem() {
        Answer all = operator.get(EXPORT);

        assertThat(all.header("Content-Type")).isEqualTo("application/x-ndjson");
        List<String> lines = all.whole().body().lines().toList();
        assertThat(lines).hasSize(1_000).isSorted();
        assertThat(lines.getFirst()).startsWith("{\"id\":\"p0000\",").doesNotContain("categoryPath", "version");
        assertThat(operator.get(EXPORT + "?after=p0989").whole().body().lines())
                .containsExactlyElementsOf(lines.subList(990, 1_000));
        assertThat(operator.get(EXPORT + "?after=p0999").whole().body()).isEmpty();
    }

    @Test
    void isTakenByAnImportAsItIs() {
        List<String> lines = operator.get(EXPORT).whole().body().lines().toList();

        assertThat(operator.stream("/api/catalog/imports", lines.stream(), "Idempotency-Key", "again")
                        .json()
                        .get("unchanged")
                        .asInt())
                .isEqualTo(1_000);
    }

    @Test
    void breaksTheConnectionWhereItCannotGoOn() {
        jdbc.sql("UPDATE product SET body = '{' WHERE id = 'p0900'").update();

        assertThatThrownBy(() -> operator.get(EXPORT)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void isForOperatorsOnlyAndShadowsNoProduct() {
        assertThat(Http.nobody(port).get(EXPORT).status()).isEqualTo(401);
        assertThat(Http.customer(port).get(EXPORT).status()).isEqualTo(403);
        assertThat(operator.put(EXPORT, Shelf.product("SKU-X", 28), "If-None-Match", "*")
                        .status())
                .isEqualTo(400);
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "p%04d", number);
    }
}
