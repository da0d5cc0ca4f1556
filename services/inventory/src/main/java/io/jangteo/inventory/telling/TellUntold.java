package io.jangteo.inventory.telling;

import io.jangteo.inventory.domain.Availabilities;
import io.jangteo.platform.persistence.Transactions;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Tells once of every SKU whether it can be had, from then on each change tells. Any number of processes may do it at the same
 * time: a SKU is told of in the transaction that notes it.
 */
@Service
public class TellUntold {

    private static final Logger log = LoggerFactory.getLogger(TellUntold.class);
    private static final int AT_ONCE = 200;

    private final Availabilities availabilities;
    private final Transactions transactions;

    TellUntold(Availabilities availabilities, Transactions transactions) {
        this.availabilities = availabilities;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "${jangteo.inventory.untold-interval}")
    void tellAllWhenTheDatabaseServes() {
        try {
            tellAll();
        } catch (DataAccessException e) {
            log.warn("Availability that nobody was told of waits until the database serves again: {}", e.toString());
        }
    }

    /** Until nobody is left of whom nothing was told. */
    public void tellAll() {
        List<String> skus = untold();
        while (!skus.isEmpty()) {
            List<String> these = skus;
            transactions.write(() -> availabilities.tellUntold(these));
            skus = untold();
        }
    }

    private List<String> untold() {
        return transactions.read(() -> availabilities.untold(AT_ONCE));
    }
}
