package io.jangteo.load.generate;

import java.util.List;

/**
 * Who makes a product.
 *
 * @param korean its names as shops write them, the usual one first
 * @param code starts its SKUs
 * @param field what the product's field "brand" says
 */
record Brand(String key, List<String> korean, String english, String code, String field) {

    /** {@code 삼성전자/삼성 | Samsung | SS ko}, where {@code ko} means that the field has the Korean name. */
    static Brand of(String key, String line) {
        Entry entry = Entry.of(line);
        List<String> korean = List.of(entry.column(0).split("/", -1));
        String english = entry.column(1);
        String[] last = entry.column(2).split(" ", -1);
        String field = last.length > 1 && last[1].equals("ko") ? korean.getFirst() : english;
        return new Brand(key, korean, english, last[0], field);
    }
}
