package io.jangteo.load.generate;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One kind of product: what differs from one to the next, and how it is written.
 *
 * @param share how many of all products are of this kind, compared with the others
 * @param category the primary one, unless a choice names a more special one
 * @param also further categories
 * @param sizes what variants differ in besides color; none where there is only one
 * @param attributes by name
 */
record Kind(
        String key,
        Words name,
        String group,
        int share,
        String shape,
        int category,
        List<Integer> also,
        Range price,
        Measures measures,
        Palette palette,
        List<KindBrand> brands,
        List<Choice> choices,
        Sizes sizes,
        Map<String, Attribute> attributes,
        List<Template> titles,
        List<Template> englishTitles,
        List<Sentence> sentences) {

    /** Both ends are of it. */
    record Range(int least, int most) {

        static Range of(String text) {
            String[] ends = text.split("\\.\\.", -1);
            return new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
        }

        int draw(Draw draw) {
            return draw.between(least, most);
        }
    }

    /** How many colors a product comes in, and which. */
    record Palette(Range count, List<Color> colors) {}

    /** How many sizes a product comes in, and which. */
    record Sizes(Range count, Choice choice) {}

    /** The same sentence in both languages. */
    record Sentence(Template korean, Template english) {

        static Sentence of(String line) {
            Entry entry = Entry.of(line);
            Map<String, Set<String>> when = Map.copyOf(entry.settings());
            return new Sentence(Template.of(entry.column(0), when), Template.of(entry.column(1), when));
        }

        Template in(Language language) {
            return language == Language.KOREAN ? korean : english;
        }
    }
}
