package io.jangteo.e2e;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(World.ORDERING)
class KillsIT extends Killing {

    KillsIT() {
        super(World.ordering());
    }

    @Test
    void losesAndDoublesNothingWhenEverythingIsKilledUnderLoad() {
        underLoad(world::killEverythingAndStart);
    }
}
