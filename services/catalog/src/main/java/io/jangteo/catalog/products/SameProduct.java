package io.jangteo.catalog.products;

import tools.jackson.databind.json.JsonMapper;

/** Whether a stored product says already what an operator says now. */
final class SameProduct {

    private static final JsonMapper JSON = new JsonMapper();

    private SameProduct() {}

    /** Compared as JSON, which is what readers see: as values, the number 2.50 that was sent is not the 2.5 that is stored. */
    static boolean is(Product stored, ProductContent content, Placement placement) {
        var times = new Product.Times(stored.createdAt(), stored.updatedAt());
        Product wanted = content.at(stored.id(), placement, times, stored.version());
        return stored.equals(wanted) || JSON.valueToTree(stored).equals(JSON.valueToTree(wanted));
    }
}
