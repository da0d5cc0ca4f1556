package io.jangteo.inventory.holding;

import io.jangteo.inventory.InventorySettings;
import io.jangteo.inventory.domain.ReservationBook;
import io.jangteo.inventory.domain.StockLine;
import io.jangteo.platform.persistence.Transactions;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;

/** Holds every line of an order, or none. */
@Service
public class HoldStock {

    private final HoldRules rules;
    private final ReservationBook book;
    private final Transactions transactions;

    HoldStock(InventorySettings settings, ReservationBook book, Transactions transactions) {
        this.rules = new HoldRules(settings);
        this.book = book;
        this.transactions = transactions;
    }

    /**
     * @throws InvalidHold for what can never be held
     * @throws io.jangteo.inventory.domain.StockRefused with the reason, judged under the locks of the rows it is about
     * @throws DeadlinePassed when the caller has given up; nothing is held then
     */
    public void hold(String orderId, int attempt, List<StockLine> lines, Duration holdFor, Deadline deadline) {
        rules.checkOrder(orderId, attempt);
        rules.checkDuration(holdFor);
        List<StockLine> ordered = rules.checkedLines(lines);
        transactions.write(() -> {
            deadline.check();
            book.hold(orderId, attempt, ordered, holdFor);
            deadline.check();
        });
    }
}
