package io.jangteo.inventory.domain;

/** The ways in which a SKU's stock moves; each leaves a row in the ledger. */
public enum Movement {
    /** Pieces are set aside for an order. */
    HOLD(0, 1),
    /** Pieces that were held are free again. */
    RELEASE(0, -1),
    /** Pieces that were held too long are free again. */
    EXPIRE(0, -1),
    /** Pieces of a cancelled order that were held are free again. */
    CANCEL(0, -1),
    /** Held pieces are sold. */
    COMMIT(-1, -1),
    /** Pieces are sold to an order whose hold had ended. */
    RETAKE(-1, 0),
    /** Sold pieces of a cancelled order are back. */
    RESTOCK(1, 0),
    /** Pieces arrived. */
    RECEIVE(1, 0),
    /** An operator corrects the count, up or down. */
    ADJUST(1, 0);

    private final int onHand;
    private final int reserved;

    Movement(int onHand, int reserved) {
        this.onHand = onHand;
        this.reserved = reserved;
    }

    /** By how much {@code quantity} pieces change what is on hand. */
    public int onHandChange(int quantity) {
        return onHand * quantity;
    }

    /** By how much {@code quantity} pieces change what is reserved. */
    public int reservedChange(int quantity) {
        return reserved * quantity;
    }
}
