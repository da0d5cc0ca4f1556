package io.jangteo.inventory.receiving;

import io.jangteo.inventory.domain.Movement;
import io.jangteo.inventory.domain.Shelves;
import io.jangteo.inventory.domain.StockLevel;
import io.jangteo.inventory.receiving.Answer.Outcome;
import io.jangteo.platform.persistence.Transactions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Receives and adjusts stock. What a command led to, a refusal too, is the answer to each repeat of it. */
@Service
public class ChangeStock {

    private static final Logger log = LoggerFactory.getLogger(ChangeStock.class);

    private final Shelves shelves;
    private final Commands commands;
    private final Transactions transactions;

    ChangeStock(Shelves shelves, Commands commands, Transactions transactions) {
        this.shelves = shelves;
        this.commands = commands;
        this.transactions = transactions;
    }

    /** @throws KeyUsedOtherwise when the key belongs to another command */
    public Answer change(Command command) {
        return transactions.write(() -> commands.answered(command).orElseGet(() -> {
            Answer answer = carryOut(command);
            commands.answer(command, answer);
            return answer;
        }));
    }

    private Answer carryOut(Command command) {
        Optional<StockLevel> found = command.movement() == Movement.RECEIVE
                ? Optional.of(shelves.lockedOrOpened(command.sku()))
                : shelves.locked(command.sku());
        if (found.isEmpty()) {
            return new Answer(Outcome.UNKNOWN_SKU, new StockLevel(command.sku(), 0, 0, 0, 0));
        }
        StockLevel before = found.get();
        StockLevel after = command.movement() == Movement.RECEIVE
                ? before.received(command.quantity())
                : before.adjusted(command.quantity());
        if (after.available() < 0) {
            return new Answer(Outcome.BELOW_RESERVED, before);
        }
        if (after.onHand() > StockLevel.MOST_ON_HAND) {
            return new Answer(Outcome.TOO_MUCH, before);
        }
        shelves.save(after, command.movement(), command.quantity(), command.reason());
        log.info("{} of {}: {}", command.movement(), command.sku(), command.quantity());
        return new Answer(Outcome.DONE, after);
    }
}
