package io.jangteo.order.domain;

/**
 * One line of an order, with title and price as they were when it was placed.
 *
 * @param quantity pieces, at least 1
 */
public record OrderLine(String sku, String productId, String title, int quantity, Money unitPrice) {

    public Money total() {
        return unitPrice.times(quantity);
    }
}
