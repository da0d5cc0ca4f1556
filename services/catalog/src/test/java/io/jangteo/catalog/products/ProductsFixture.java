package io.jangteo.catalog.products;

import io.jangteo.catalog.CatalogFixture;
import io.jangteo.catalog.Http;
import io.jangteo.catalog.Http.Answer;
import io.jangteo.catalog.Shelf;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A tree without products, an operator and somebody who has not signed in. */
abstract class ProductsFixture extends CatalogFixture {

    static final String ALL = "/api/catalog/products";
    static final String[] NEW = {"If-None-Match", "*"};

    Http operator;
    Http nobody;

    @BeforeEach
    void tree(@LocalServerPort int port) {
        operator = Http.operator(port);
        nobody = Http.nobody(port);
        Shelf.categories(operator);
    }

    /** What a refusal says about each field. */
    static Map<String, String> fields(Answer answer) {
        return answer.json()
                .path("fields")
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().asString()));
    }
}
