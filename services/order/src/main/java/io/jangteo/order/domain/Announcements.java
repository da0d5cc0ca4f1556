package io.jangteo.order.domain;

import java.util.List;

/** Tells the other services what happened to an order, in the transaction in which it happens. */
public interface Announcements {

    void placed(Order order);

    void confirmed(String orderId, String buyerId, List<OrderLine> lines);

    void cancelled(String orderId, String buyerId, CancelReason reason);
}
