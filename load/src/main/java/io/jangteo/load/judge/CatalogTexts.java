package io.jangteo.load.judge;

import io.jangteo.load.generate.Catalog;
import io.jangteo.load.generate.CategoryTree.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What of a generated product people search by. */
final class CatalogTexts {

    static final String TITLE = "title";
    /** Titles, brand, model, names of categories, attributes and description in one. */
    static final String EVERYTHING = "everything";

    private static final JsonMapper JSON = JsonMapper.shared();

    private CatalogTexts() {}

    static Map<String, Object> of(Catalog catalog, long number) {
        JsonNode product = JSON.readTree(catalog.line(number));
        List<String> texts = new ArrayList<>();
        Stream.of(TITLE, "titleEn", "brand", "model", "description", "descriptionEn")
                .map(field -> product.path(field).asString(""))
                .forEach(texts::add);
        product.path("attributes").valueStream().forEach(value -> texts(value, texts));
        product.path("variants").valueStream().forEach(variant -> {
            texts.add(variant.path("color").asString(""));
            variant.path("attributes").valueStream().forEach(value -> texts(value, texts));
        });
        catalog.categories().fromRoot(product.path("primaryCategoryId").asInt()).stream()
                .map(catalog.categories()::get)
                .map(Category::korean)
                .forEach(texts::add);
        return Map.of(
                TITLE,
                product.path(TITLE).asString(),
                EVERYTHING,
                texts.stream().filter(text -> !text.isBlank()).distinct().toList());
    }

    private static void texts(JsonNode value, List<String> texts) {
        if (value.isArray()) {
            value.valueStream().forEach(each -> texts.add(each.asString()));
        } else {
            texts.add(value.asString());
        }
    }
}
