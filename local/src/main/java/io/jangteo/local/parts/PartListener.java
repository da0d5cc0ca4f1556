package io.jangteo.local.parts;

import java.time.Duration;

/** Hears how parts come and go. */
@FunctionalInterface
public interface PartListener {
    /**
     * @param since how long ago this start of the part began
     */
    void changed(String part, PartState state, String detail, Duration since);
}
