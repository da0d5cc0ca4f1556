package io.jangteo.load.reads;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What is asked for. */
enum Reads {

    /** One product by its id. */
    PRODUCT(0),

    /** A page of a category and all below it. */
    CATEGORY(0),

    /** The first page for some words, with its facets. */
    SEARCH(0),

    /** What typing may become, after each key. */
    SUGGEST(0),

    /** All of these, as shoppers do who look around. What {@link #MIXED} is compared with. */
    BROWSE(0),

    /** The same while an operator changes prices: one request of a hundred is a write. */
    MIXED(1);

    private final int writesPercent;

    Reads(int writesPercent) {
        this.writesPercent = writesPercent;
    }

    int writesPercent() {
        return writesPercent;
    }

    /** How much of each kind; shoppers look at products most. */
    Map<String, Integer> shares() {
        Map<String, Integer> shares = new LinkedHashMap<>();
        if (this == BROWSE || this == MIXED) {
            shares.put(PRODUCT.word(), 50);
            shares.put(CATEGORY.word(), 15);
            shares.put(SEARCH.word(), 20);
            shares.put(SUGGEST.word(), 15);
        } else {
            shares.put(word(), 1);
        }
        return shares;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
