package io.jangteo.inventory.domain;

import java.util.Optional;

/** Keeps stock rows and their ledger. All of it runs inside a transaction; rows are locked in the order of their SKUs. */
public interface Stock {

    /**
     * Moves all lines of a reservation and writes the ledger.
     *
     * @throws StockRefused when a line does not fit; the transaction must then be rolled back
     */
    void move(Movement movement, Reservation reservation);

    /** Locks the stock of all lines, and names the first that does not fit into what is available. */
    Optional<String> firstMissing(Reservation reservation);
}
