package io.jangteo.e2e;

class TwoProcessesOversellIT extends Overselling {

    TwoProcessesOversellIT() {
        super(World.doubled());
    }
}
