package io.jangteo.inventory.domain;

/**
 * What there is of a SKU.
 *
 * @param received every piece that ever arrived
 * @param adjusted by how much operators have corrected the count, in all
 */
public record StockLevel(String sku, long onHand, long reserved, long received, long adjusted) {

    /** More than any shelf holds, and little enough that no sum overflows. */
    public static final long MOST_ON_HAND = 1_000_000_000;

    public long available() {
        return onHand - reserved;
    }

    /** What was sold and did not come back. */
    public long sold() {
        return received + adjusted - onHand;
    }

    public StockLevel received(int quantity) {
        return new StockLevel(sku, onHand + quantity, reserved, received + quantity, adjusted);
    }

    public StockLevel adjusted(int quantity) {
        return new StockLevel(sku, onHand + quantity, reserved, received, adjusted + quantity);
    }
}
