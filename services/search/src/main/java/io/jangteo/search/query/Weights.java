package io.jangteo.search.query;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much a word counts by where it stands.
 *
 * @param fields index fields and their weights
 * @param code for a SKU, model or product number as a whole
 * @param categoryName for a word that is the name of a category
 * @param title for all words as the very title
 * @param phrase for the words side by side in the title
 * @param inStock for what can be bought now
 */
@ConfigurationProperties("jangteo.search.weights")
public record Weights(
        Map<String, Float> fields, float code, float categoryName, float title, float phrase, float inStock) {}
