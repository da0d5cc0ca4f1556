package io.jangteo.catalog;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param refreshPause how long after a look for renamed categories the next one follows */
@ConfigurationProperties("jangteo.catalog")
public record CatalogSettings(Duration refreshPause) {}
