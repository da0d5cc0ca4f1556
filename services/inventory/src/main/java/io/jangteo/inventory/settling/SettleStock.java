package io.jangteo.inventory.settling;

import io.jangteo.inventory.domain.ReservationBook;
import io.jangteo.platform.persistence.Transactions;
import org.springframework.stereotype.Service;

/** Settles an order's reservation once the order has come to its end. Joins the transaction of the message's inbox row. */
@Service
public class SettleStock {

    private final ReservationBook book;
    private final Transactions transactions;

    SettleStock(ReservationBook book, Transactions transactions) {
        this.book = book;
        this.transactions = transactions;
    }

    /** Sells what the order holds; a hold that has ended is taken again if it is still there. */
    public void orderConfirmed(String orderId) {
        transactions.write(() -> book.orderConfirmed(orderId));
    }

    /** Frees what the order holds, or restocks what it had bought. */
    public void orderCancelled(String orderId) {
        transactions.write(() -> book.orderCancelled(orderId));
    }
}
