package io.jangteo.load.stores;

/**
 * A way of reading that is measured.
 *
 * @param store the part of the platform that answers
 * @param name what is asked for, and how
 * @param manyUsers false for what one user keeps busy alone, such as reading all of a table
 */
record Variant(String store, String name, boolean manyUsers, Read read) {

    static Variant of(String store, String name, Read read) {
        return new Variant(store, name, true, read);
    }

    static Variant alone(String store, String name, Read read) {
        return new Variant(store, name, false, read);
    }
}
