package io.jangteo.inventory.domain;

/**
 * Whether a piece of a SKU can be had.
 *
 * @param version the stock row's: of two of a SKU the higher one is the later
 */
public record Availability(String sku, boolean inStock, long version) {}
