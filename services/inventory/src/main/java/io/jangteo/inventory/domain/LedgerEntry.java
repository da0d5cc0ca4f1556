package io.jangteo.inventory.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One movement of a SKU, as it was entered. */
public record LedgerEntry(
        long id,
        Movement operation,
        long onHandChange,
        long reservedChange,
        @Nullable String orderId,
        @Nullable String reason,
        Instant at) {}
