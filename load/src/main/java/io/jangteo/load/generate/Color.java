package io.jangteo.load.generate;

/**
 * @param key as in the address of a drawing
 * @param code as in a SKU
 */
record Color(String key, Words words, String code) {

    static Color of(String key, String line) {
        Entry entry = Entry.of(line);
        return new Color(key, new Words(entry.column(0), entry.column(1)), entry.column(2));
    }
}
