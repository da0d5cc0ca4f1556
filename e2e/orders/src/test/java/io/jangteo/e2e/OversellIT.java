package io.jangteo.e2e;

import org.junit.jupiter.api.Order;

@Order(World.ORDERING)
class OversellIT extends Overselling {

    OversellIT() {
        super(World.ordering());
    }
}
