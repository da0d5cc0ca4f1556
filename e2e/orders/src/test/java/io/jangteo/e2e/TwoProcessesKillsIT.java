package io.jangteo.e2e;

import org.junit.jupiter.api.Order;

@Order(World.DOUBLED)
class TwoProcessesKillsIT extends Killing {

    TwoProcessesKillsIT() {
        super(World.doubled());
    }
}
