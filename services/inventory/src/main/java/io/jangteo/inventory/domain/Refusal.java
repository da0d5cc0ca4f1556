package io.jangteo.inventory.domain;

/** Why stock is not held, or not given back. */
public sealed interface Refusal {

    /** No stock is kept for a SKU. */
    record UnknownSku(String sku) implements Refusal {}

    /** A line does not fit into what is left. */
    record OutOfStock(String sku, int wanted, long available) implements Refusal {}

    /** The reservation's state does not allow it. */
    record Closed(Cell.ClosedReason reason) implements Refusal {}
}
