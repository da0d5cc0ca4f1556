package io.jangteo.inventory.holding;

import io.jangteo.inventory.InventorySettings;
import io.jangteo.inventory.domain.ReservationBook;
import io.jangteo.inventory.domain.Reservations;
import io.jangteo.platform.persistence.Transactions;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Frees the stock of holds that are over. Each is a transaction of its own that skips what another process has in hand, so
 * any number of processes may look at the same time.
 */
@Service
public class ExpireHolds {

    private final InventorySettings settings;
    private final Reservations reservations;
    private final ReservationBook book;
    private final Transactions transactions;

    ExpireHolds(
            InventorySettings settings, Reservations reservations, ReservationBook book, Transactions transactions) {
        this.settings = settings;
        this.reservations = reservations;
        this.book = book;
        this.transactions = transactions;
    }

    @Scheduled(
            initialDelayString = "${jangteo.inventory.expiry-interval}",
            fixedDelayString = "${jangteo.inventory.expiry-interval}")
    void expireAll() {
        int expired = settings.expiryBatch();
        while (expired == settings.expiryBatch()) {
            expired = expireSome();
        }
    }

    /** One look; returns how many holds it ended. */
    public int expireSome() {
        List<String> overdue = transactions.read(() -> reservations.overdue(settings.expiryBatch()));
        int expired = 0;
        for (String orderId : overdue) {
            if (transactions.write(() -> book.expire(orderId))) {
                expired++;
            }
        }
        return expired;
    }
}
