package io.jangteo.inventory.domain;

/** What other services are told. */
public sealed interface StockEvent {

    String orderId();

    /** What the order held is sold. */
    record StockCommitted(String orderId) implements StockEvent {}

    /** The hold had ended before the order was confirmed, and this SKU was gone. */
    record StockCommitRefused(String orderId, String sku) implements StockEvent {}

    /** What a cancelled order held or had bought is free again. */
    record StockReturned(String orderId) implements StockEvent {}
}
