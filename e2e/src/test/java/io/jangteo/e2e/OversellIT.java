package io.jangteo.e2e;

class OversellIT extends Overselling {

    OversellIT() {
        super(World.single());
    }
}
