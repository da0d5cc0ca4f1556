package io.jangteo.e2e;

class KillsIT extends Killing {

    KillsIT() {
        super(World.single());
    }
}
