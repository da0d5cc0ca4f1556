package io.jangteo.catalog;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param jobPause how long after a look for categories that were moved or renamed the next one follows
 * @param heavyThreads how many imports and exports may go on at a time
 * @param lease how long after its last sign of life an import or a job that was cut off may be taken over
 */
@ConfigurationProperties("jangteo.catalog")
public record CatalogSettings(Duration jobPause, int heavyThreads, Duration lease) {}
