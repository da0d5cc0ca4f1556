package io.jangteo.inventory.domain;

import java.util.List;

/** Whether SKUs can be had, and what others know of it. */
public interface Availabilities {

    /** In the order of SKUs, those after one of them. */
    List<Availability> after(String sku, int atMost);

    /** Of those of the SKUs that stock is kept for, in their order. */
    List<Availability> of(List<String> skus);

    /** SKUs of which nobody was told anything yet. */
    List<String> untold(int atMost);

    /** Inside a transaction: tells of those of the SKUs of which nobody was told anything yet. */
    void tellUntold(List<String> skus);
}
