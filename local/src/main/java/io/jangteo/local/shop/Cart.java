package io.jangteo.local.shop;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a buyer wants, and what it should cost.
 *
 * @param quantities by SKU
 * @param minorUnits the expected total
 */
public record Cart(Map<String, Integer> quantities, String currency, long minorUnits) {

    public static Cart of(String sku, int quantity, String currency, long unitMinor) {
        return new Cart(Map.of(sku, quantity), currency, Math.multiplyExact(unitMinor, quantity));
    }

    /** With one more line. */
    public Cart and(String sku, int quantity, long unitMinor) {
        var more = new LinkedHashMap<>(quantities);
        more.put(sku, quantity);
        return new Cart(more, currency, Math.addExact(minorUnits, Math.multiplyExact(unitMinor, quantity)));
    }
}
