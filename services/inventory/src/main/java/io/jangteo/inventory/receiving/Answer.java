package io.jangteo.inventory.receiving;

import io.jangteo.inventory.domain.StockLevel;

/**
 * What a command led to.
 *
 * @param level the SKU's stock right after it, or when it was refused
 */
public record Answer(Outcome outcome, StockLevel level) {

    /** How a command ended. */
    public enum Outcome {
        /** The stock is changed. */
        DONE,
        /** No stock is kept for the SKU: it must be received first. */
        UNKNOWN_SKU,
        /** Orders hold more than would be left. */
        BELOW_RESERVED,
        /** More than can be kept of one SKU. */
        TOO_MUCH
    }
}
