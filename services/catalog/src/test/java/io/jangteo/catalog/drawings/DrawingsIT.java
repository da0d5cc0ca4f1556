package io.jangteo.catalog.drawings;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.catalog.CatalogFixture;
import io.jangteo.catalog.Http;
import io.jangteo.catalog.Http.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class DrawingsIT extends CatalogFixture {

    @LocalServerPort
    private int port;

    @Test
    void aDrawingIsForAnyoneAndIsKeptByEveryCache() {
        Answer drawing = Http.nobody(port).get("/api/catalog/drawings/shoe/red.svg");
        assertThat(drawing.status()).isEqualTo(200);
        assertThat(drawing.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(drawing.header("Cache-Control")).contains("public", "immutable", "max-age=31536000");
        assertThat(drawing.header("Content-Security-Policy")).isEqualTo("default-src 'none'");
        assertThat(drawing.whole().body()).startsWith("<svg").contains("#c8333a");
    }

    @Test
    void whatIsNotDrawnIsNotFound() {
        Http nobody = Http.nobody(port);
        assertThat(nobody.get("/api/catalog/drawings/shoe/ultraviolet.svg").reason())
                .isEqualTo("DRAWING_NOT_FOUND");
        assertThat(nobody.get("/api/catalog/drawings/dragon/red.svg").status()).isEqualTo(404);
        assertThat(nobody.get("/api/catalog/drawings/..%2fapplication/red.svg").status())
                .isBetween(400, 404);
    }
}
