package io.jangteo.inventory.domain;

/** Ends the transaction that was to hold or release stock, so that no line of it stays. */
public final class StockRefused extends RuntimeException {

    private final transient Refusal refusal;

    public StockRefused(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
