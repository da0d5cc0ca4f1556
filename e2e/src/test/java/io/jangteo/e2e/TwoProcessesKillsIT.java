package io.jangteo.e2e;

class TwoProcessesKillsIT extends Killing {

    TwoProcessesKillsIT() {
        super(World.doubled());
    }
}
