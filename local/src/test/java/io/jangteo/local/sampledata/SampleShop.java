package io.jangteo.local.sampledata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three files of the sample data as they lie on disk. */
record SampleShop(List<JsonNode> categories, List<JsonNode> products, List<String> stockLines) {
    // Surefire runs a module's tests in the module's folder, whichever folder Maven was started in.
    private static final Path DATA = Path.of("sample-data");

    static SampleShop read() {
        JsonMapper json = new JsonMapper();
        try {
            return new SampleShop(
                    json.readTree(Files.readString(DATA.resolve("categories.json")))
                            .valueStream()
                            .toList(),
                    Files.readAllLines(DATA.resolve("products.ndjson")).stream()
                            .map(json::readTree)
                            .toList(),
                    Files.readAllLines(DATA.resolve("stock.csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode category(int id) {
        return categories.stream()
                .filter(category -> category.path("id").intValue() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no category " + id));
    }

    String path(int categoryId) {
        return category(categoryId).path("path").stringValue();
    }

    List<String> productTexts(String field) {
        return products.stream()
                .map(product -> product.path(field).stringValue())
                .toList();
    }

    static Stream<JsonNode> elements(JsonNode node, String field) {
        return node.path(field).valueStream();
    }
}
