package io.jangteo.load.generate;

import java.util.List;

/**
 * What one brand makes of a kind.
 *
 * @param weight how often it is drawn, compared with the others
 * @param model pattern of its model numbers: {@code @} is a letter, {@code #} a digit
 */
record KindBrand(Brand brand, int weight, double priceFactor, String model, Choice lines) {

    static KindBrand of(Brand brand, DataFile data, DataFile kind) {
        List<String> own = data.texts("lines");
        return new KindBrand(
                brand,
                Integer.parseInt(data.text("w", "10")),
                Double.parseDouble(data.text("x", "1")),
                data.text("model", kind.text("model")),
                lines(own.isEmpty() ? kind.texts("lines") : own));
    }

    static KindBrand small(Brand brand, DataFile kind) {
        return new KindBrand(
                brand,
                Integer.parseInt(kind.text("othersWeight", "2")),
                Double.parseDouble(kind.text("othersPrice", "0.7")),
                kind.text("model"),
                lines(kind.texts("lines")));
    }

    private static Choice lines(List<String> lines) {
        return new Choice(
                "line",
                lines.isEmpty()
                        ? List.of(Option.named("-"))
                        : lines.stream().map(Option::named).toList());
    }
}
