package io.jangteo.inventory.receiving;

import io.jangteo.inventory.domain.Movement;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants done, once.
 *
 * @param key chosen by the operator's client: the same key means the same command
 */
public record Command(
        String accountId,
        String key,
        Movement movement,
        String sku,
        int quantity,
        @Nullable String reason) {

    public static Command receive(String accountId, String key, String sku, int quantity) {
        return new Command(accountId, key, Movement.RECEIVE, sku, quantity, null);
    }

    public static Command adjust(String accountId, String key, String sku, int quantity, String reason) {
        return new Command(accountId, key, Movement.ADJUST, sku, quantity, reason);
    }
}
