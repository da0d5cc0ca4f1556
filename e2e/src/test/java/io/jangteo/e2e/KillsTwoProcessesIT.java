package io.jangteo.e2e;

class KillsTwoProcessesIT extends Killing {

    KillsTwoProcessesIT() {
        super(World.doubled());
    }
}
