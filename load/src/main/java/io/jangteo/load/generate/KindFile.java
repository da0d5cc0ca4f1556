package io.jangteo.load.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the file of one kind. */
final class KindFile {

    private final DataFile data;
    private final Map<String, Brand> brands;
    private final Map<String, Color> colors;

    KindFile(DataFile data, Map<String, Brand> brands, Map<String, Color> colors) {
        this.data = data;
        this.brands = brands;
        this.colors = colors;
    }

    Kind read(String key, int share) {
        DataFile titles = data.below("titles");
        Entry name = Entry.of(data.text("name"));
        return new Kind(
                key,
                new Words(name.column(0), name.column(1)),
                data.text("group"),
                share,
                data.text("shape"),
                Integer.parseInt(data.text("category")),
                data.texts("also").stream().map(Integer::valueOf).toList(),
                Kind.Range.of(data.text("price")),
                Measures.of(data.text("weight"), data.text("box")),
                palette(),
                brands(),
                choices(),
                sizes(),
                attributes(),
                titles(titles.texts("ko")),
                titles(titles.texts("en")),
                data.texts("sentences").stream().map(Kind.Sentence::of).toList());
    }

    private Kind.Palette palette() {
        DataFile palette = data.below("colors");
        return new Kind.Palette(
                Kind.Range.of(palette.text("count", "0")),
                palette.texts("of").stream().map(this::color).toList());
    }

    private Color color(String key) {
        @Nullable Color color = colors.get(key);
        if (color == null) {
            throw data.wrong("no such color: " + key);
        }
        return color;
    }

    private List<KindBrand> brands() {
        List<KindBrand> all = new ArrayList<>();
        DataFile own = data.below("brands");
        own.names().forEach(key -> all.add(KindBrand.of(brand(key), own.below(key), data)));
        data.texts("others").forEach(key -> all.add(KindBrand.small(brand(key), data)));
        return List.copyOf(all);
    }

    private Brand brand(String key) {
        @Nullable Brand brand = brands.get(key);
        if (brand == null) {
            throw data.wrong("no such brand: " + key);
        }
        return brand;
    }

    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        if (data.has("words")) {
            choices.add(new Choice(
                    "word", data.texts("words").stream().map(Option::named).toList()));
        }
        data.below("choices").textsByName().forEach((name, lines) -> choices.add(choice(name, lines)));
        return List.copyOf(choices);
    }

    private static Choice choice(String name, List<String> lines) {
        return new Choice(name, lines.stream().flatMap(Option::choices).toList());
    }

    private Kind.Sizes sizes() {
        DataFile sizes = data.below("sizes");
        return new Kind.Sizes(Kind.Range.of(sizes.text("count", "0")), choice("size", sizes.texts("of")));
    }

    private Map<String, Attribute> attributes() {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        DataFile named = data.below("attributes");
        named.names().forEach(name -> attributes.put(name, Attribute.of(named.text(name))));
        return attributes;
    }

    private static List<Template> titles(List<String> lines) {
        return lines.stream()
                .map(Entry::of)
                .map(entry -> Template.of(entry.column(0), Map.copyOf(entry.settings())))
                .toList();
    }
}
