package io.jangteo.search.query;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much a word counts by where it stands.
 *
 * @param fields index fields and their weights
 * @param code for a SKU, model or product number as a whole
 * @param otherForm for another form of a word in the title too
 * @param likelyKind for what is in the category that the words are mostly said of
 * @param phrase for several words side by side in the title
 * @param inStock for what can be bought now
 * @param accessories words in names of categories of things that go with other things: a case, a bag for a laptop
 * @param popularity what is added for each doubling of how many want it
 * @param popular the popularity up to which doublings are counted
 */
@ConfigurationProperties("jangteo.search.weights")
public record Weights(
        Map<String, Float> fields,
        float code,
        float otherForm,
        float likelyKind,
        float phrase,
        float inStock,
        List<String> accessories,
        float popularity,
        float popular) {}
