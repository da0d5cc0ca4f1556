package io.jangteo.load.generate;

import java.util.List;

/**
 * A product as it is sent.
 *
 * @param json one line, as the catalog service takes it
 */
public record Product(
        String id, String title, String description, String model, String barcode, List<String> skus, String json) {}
