package io.jangteo.order.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored orders and their timelines. */
public interface Orders {

    /** Stores a placed order and the first step of its timeline. */
    void add(Order order);

    Optional<Order> find(String id);

    /** What was ordered, in the order's own order of lines. */
    List<OrderLine> lines(String id);

    /** Where an order stands, locked until the transaction ends. */
    Optional<Standing> lock(String id);

    /** Moves a locked order. */
    void move(String id, OrderStatus to, @Nullable CancelReason reason);

    /** Appends to the timeline of a locked order. */
    void addStep(String id, String name, OrderStatus status, @Nullable String detail);

    /** A buyer's orders, newest first, those before {@code beforeId} where it is given. */
    List<Order> ofBuyer(String buyerId, @Nullable String beforeId, int limit);

    /** Ids of PENDING orders whose deadline has passed by the database's clock. */
    List<String> overdue(int limit);

    /** Steps of an order after {@code seq}, in order. */
    List<Step> steps(String id, int afterSeq);

    /** The number of the last step of each of these orders. */
    Map<String, Integer> lastSteps(Collection<String> ids);

    /** What settling needs of an order. */
    record Standing(String id, String buyerId, OrderStatus status, Money total) {}
}
