package io.jangteo.inventory.domain;

import java.util.regex.Pattern;

/** How a stock-keeping code is spelt. */
public final class Sku {

    public static final String FORM = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private Sku() {}

    public static boolean isOne(String text) {
        return PATTERN.matcher(text).matches();
    }
}
