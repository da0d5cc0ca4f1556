package io.jangteo.catalog.products;

/** What one piece of a SKU costs at this moment, and how an order line calls it. */
public record Quote(String sku, String productId, String title, Price price) {}
