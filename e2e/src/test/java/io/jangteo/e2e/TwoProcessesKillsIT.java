package io.jangteo.e2e;

import org.junit.jupiter.api.Order;

@Order(World.ALL_TWICE)
class TwoProcessesKillsIT extends Killing {

    TwoProcessesKillsIT() {
        super(World.doubled());
    }
}
