package io.jangteo.inventory.holding;

import io.jangteo.inventory.InventorySettings;
import io.jangteo.inventory.domain.ReservationBook;
import io.jangteo.platform.persistence.Transactions;
import org.springframework.stereotype.Service;

/** Gives back what an attempt and those before it hold, and closes them to a hold that is still under way. */
@Service
public class ReleaseStock {

    private final HoldRules rules;
    private final ReservationBook book;
    private final Transactions transactions;

    ReleaseStock(InventorySettings settings, ReservationBook book, Transactions transactions) {
        this.rules = new HoldRules(settings);
        this.book = book;
        this.transactions = transactions;
    }

    /** @throws io.jangteo.inventory.domain.StockRefused when the goods are sold */
    public void release(String orderId, int attempt) {
        rules.checkOrder(orderId, attempt);
        transactions.write(() -> book.release(orderId, attempt));
    }
}
