package io.jangteo.search.activity;

import com.google.protobuf.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a shopper did.
 *
 * @param key the product, so that one consumer at a time counts it; null where there is none
 */
record Activity(@Nullable String key, Message event, Instant at) {
    /** Where it is told. */
    static final String TOPIC = "shop.activity";
}
