package io.jangteo.catalog.imports;

import io.jangteo.catalog.products.ProductContent;

/** A line as it was understood. */
sealed interface ReadLine {

    /** What it weighs in memory and in the database, roughly. */
    int bytes();

    /** @param content has an id */
    record Product(ProductContent content, int bytes) implements ReadLine {}

    record Wrong(LineError error) implements ReadLine {

        @Override
        public int bytes() {
            return 0;
        }
    }
}
