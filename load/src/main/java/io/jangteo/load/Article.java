package io.jangteo.load;

/** One thing on sale, as the buyers know it; its price in won. */
record Article(String sku, long won) {}
