package io.jangteo.local.sampledata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the files of {@code local/sample-data} say.
 *
 * @param categories parents before their children
 * @param stock only SKUs of which there is any
 * @param fingerprint another one whenever a file has changed
 */
record SampleFiles(List<JsonNode> categories, List<JsonNode> products, List<Stock> stock, String fingerprint) {

    private static final JsonMapper JSON = JsonMapper.shared();

    record Stock(String sku, int quantity) {

        static Stock of(String line) {
            String[] columns = line.split(",", -1);
            return new Stock(columns[0], Integer.parseInt(columns[1]));
        }
    }

    static SampleFiles read() {
        String categories = text("categories.json");
        String products = text("products.ndjson");
        String stock = text("stock.csv");
        return new SampleFiles(
                JSON.readTree(categories)
                        .valueStream()
                        .sorted(Comparator.comparingInt(
                                category -> category.path("path").asString().length()))
                        .toList(),
                products.lines().map(JSON::readTree).toList(),
                stock.lines()
                        .skip(1)
                        .map(Stock::of)
                        .filter(each -> each.quantity() > 0)
                        .toList(),
                sha256(categories + products + stock));
    }

    private static String text(String name) {
        try (InputStream file = SampleFiles.class.getResourceAsStream("/sample-data/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The build has left sample-data/" + name + " out");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
