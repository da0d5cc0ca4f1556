package io.jangteo.catalog.drawings;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Colors that things are drawn in. */
enum Tint {
    BLACK(0x2b2b2e),
    WHITE(0xfdfdfb),
    GREY(0x9a9ca1),
    CHARCOAL(0x4a4c52),
    SILVER(0xc3c7cc),
    NAVY(0x26365f),
    BLUE(0x2f6fd0),
    SKY(0x8fc3ea),
    MINT(0x9fdcc4),
    GREEN(0x3f8f57),
    OLIVE(0x7a7a3a),
    KHAKI(0x97895f),
    YELLOW(0xf2cf3f),
    ORANGE(0xee8a33),
    RED(0xc8333a),
    WINE(0x7b2438),
    PINK(0xf0a3b8),
    PURPLE(0x8463b5),
    BEIGE(0xdac8a8),
    IVORY(0xf3ecd8),
    BROWN(0x7d5436),
    CAMEL(0xbd8d55),
    GOLD(0xcfa84a),
    DENIM(0x5b7ba6);

    private static final int WHITENESS = 0xffffff;

    private final int rgb;

    Tint(int rgb) {
        this.rgb = rgb;
    }

    static Optional<Tint> named(String name) {
        return Stream.of(values())
                .filter(tint -> tint.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    String main() {
        return hex(rgb);
    }

    String light() {
        return hex(mixed(WHITENESS, 45));
    }

    String dark() {
        return hex(mixed(0, 40));
    }

    /** So much of another color, in percent. */
    private int mixed(int other, int percent) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int mine = (rgb >> shift) & 0xff;
            int theirs = (other >> shift) & 0xff;
            mixed |= ((mine * (100 - percent) + theirs * percent) / 100) << shift;
        }
        return mixed;
    }

    private static String hex(int rgb) {
        return "#%06x".formatted(rgb);
    }
}
