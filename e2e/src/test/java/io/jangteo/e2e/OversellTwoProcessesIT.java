package io.jangteo.e2e;

class OversellTwoProcessesIT extends Overselling {

    OversellTwoProcessesIT() {
        super(World.doubled());
    }
}
