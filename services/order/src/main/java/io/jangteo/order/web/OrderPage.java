package io.jangteo.order.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param nextCursor where the next page starts, or null on the last one */
record OrderPage(List<OrderView> items, @Nullable String nextCursor) {}
