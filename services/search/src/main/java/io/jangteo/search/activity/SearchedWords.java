package io.jangteo.search.activity;

import io.jangteo.search.query.FindProducts;
import java.util.regex.Pattern;

/** Words of a shopper as they may be kept. */
final class SearchedWords {
    private static final Pattern ADDRESS = Pattern.compile("\\S*@\\S*");
    /** As many digits as a telephone number has, however they are set apart. */
    private static final Pattern NUMBER = Pattern.compile("\\+?(?:\\d[\\s.()-]*){8,}\\d");

    private SearchedWords() {}

    /** Normalised, and without what may be somebody's e-mail address, telephone number or card. */
    static String of(String text) {
        String plain = FindProducts.plain(text);
        return NUMBER.matcher(ADDRESS.matcher(plain).replaceAll("*")).replaceAll("*");
    }
}
