package io.jangteo.search.query;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How old an answer may be.
 *
 * @param pages how long a page of many results in the order of relevance may be given again as it is
 * @param facets how long the counts beside many results may be given again; the results themselves are not older than pages
 * @param from how many results are many: those of rarer words are cheap to look for, and there one more product is noticed
 * @param suggestions how long what was suggested may be suggested again
 */
@ConfigurationProperties("jangteo.search.staleness")
public record Staleness(Duration pages, Duration facets, int from, Duration suggestions) {}
