package io.jangteo.house.planted.alpha;

import io.jangteo.house.planted.beta.Beta;

/** Reaches into another service. */
final class KnowsBeta {

    Beta beta() {
        return new Beta();
    }
}
