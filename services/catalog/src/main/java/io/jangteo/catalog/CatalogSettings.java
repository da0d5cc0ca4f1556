package io.jangteo.catalog;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param refreshPause how long after a look for renamed categories the next one follows
 * @param heavyThreads how many imports and exports may go on at a time
 * @param importLease how long after its last sign of life an import that was cut off may be sent again
 */
@ConfigurationProperties("jangteo.catalog")
public record CatalogSettings(Duration refreshPause, int heavyThreads, Duration importLease) {}
