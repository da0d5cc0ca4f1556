package io.jangteo.e2e;

import org.junit.jupiter.api.Order;

@Order(World.DOUBLED)
class TwoProcessesOversellIT extends Overselling {

    TwoProcessesOversellIT() {
        super(World.doubled());
    }
}
