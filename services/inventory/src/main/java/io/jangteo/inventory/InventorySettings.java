package io.jangteo.inventory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param quantityLimit the most pieces that one line may hold
 * @param longestHold the longest time that a hold may ask for
 * @param expiryInterval how often holds that are over are looked for
 * @param expiryBatch how many of them one look takes at most
 * @param untoldInterval how often SKUs that nobody was ever told of are looked for, the first time at the start
 */
@ConfigurationProperties("jangteo.inventory")
public record InventorySettings(
        int quantityLimit, Duration longestHold, Duration expiryInterval, int expiryBatch, Duration untoldInterval) {}
