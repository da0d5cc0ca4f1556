package io.jangteo.load.stores;

/** A product that is asked for, by its id or by one of its SKUs. */
record Key(String id, String sku) {}
