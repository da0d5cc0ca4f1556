package io.jangteo.inventory.domain;

/** So many pieces of one SKU. */
public record StockLine(String sku, int quantity) {}
