package io.jangteo.house.planted.alpha.domain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs where only rules belong. */
final class KnowsALibrary {

    Logger log() {
        return LoggerFactory.getLogger(KnowsALibrary.class);
    }
}
