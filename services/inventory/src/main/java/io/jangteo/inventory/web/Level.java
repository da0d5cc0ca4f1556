package io.jangteo.inventory.web;

import io.jangteo.inventory.domain.StockLevel;

/** A SKU's whole stock row, as operators see it. */
record Level(String sku, long onHand, long reserved, long available, long received, long adjusted, long sold) {

    static Level of(StockLevel level) {
        return new Level(
                level.sku(),
                level.onHand(),
                level.reserved(),
                level.available(),
                level.received(),
                level.adjusted(),
                level.sold());
    }
}
