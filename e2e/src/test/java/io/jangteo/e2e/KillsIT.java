package io.jangteo.e2e;

import org.junit.jupiter.api.Order;

@Order(World.ORDERING)
class KillsIT extends Killing {

    KillsIT() {
        super(World.ordering());
    }
}
