package io.jangteo.search.life;

/** The order of the ids of products: up to 36 characters from {@code !} to {@code ~}, compared byte by byte. */
final class ProductIds {
    private static final int LONGEST = 36;
    private static final char LOWEST = '!';
    private static final char HIGHEST = '~';

    private ProductIds() {}

    /** The highest id that is lower than this one, whether or not a product has it; empty where there is none. */
    static String before(String id) {
        int last = id.length() - 1;
        String head = id.substring(0, last);
        if (id.charAt(last) == LOWEST) {
            return head;
        }
        String lower = head + (char) (id.charAt(last) - 1);
        return lower + String.valueOf(HIGHEST).repeat(LONGEST - lower.length());
    }
}
