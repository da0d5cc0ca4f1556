package io.jangteo.inventory.domain;

import java.util.List;

/** Tells others that SKUs can be had again, or no longer. Part of the transaction of the change. */
public interface AvailabilityNews {

    void turned(List<Availability> news);
}
