package io.jangteo.load.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes what shops write about one product. */
final class ProductText {

    private static final int LONGEST_TITLE = 200;

    private final Facts facts;
    private final Draw draw;
    private final String shownBrand;

    ProductText(Facts facts, Draw draw) {
        this.facts = facts;
        this.draw = draw;
        this.shownBrand = shownBrand();
    }

    /** @param ornaments what shops put around a title now and then */
    String title(List<String> ornaments) {
        String title = withoutEchoes(fill(any(facts.kind().titles()), Language.KOREAN));
        if (draw.percent(12)) {
            title = draw.any(ornaments).replace("{}", title);
        }
        return cut(title);
    }

    String englishTitle() {
        return cut(withoutEchoes(fill(any(facts.kind().englishTitles()), Language.ENGLISH)));
    }

    /** Two to four sentences about it and perhaps one about the shop, in another order for each product. */
    List<Kind.Sentence> sentences(List<Kind.Sentence> notes) {
        List<Kind.Sentence> fitting = new ArrayList<>(facts.kind().sentences().stream()
                .filter(sentence -> facts.allow(sentence.korean().when()))
                .toList());
        shuffle(fitting);
        List<Kind.Sentence> said = new ArrayList<>(fitting.subList(0, Math.min(draw.between(2, 4), fitting.size())));
        if (!notes.isEmpty() && draw.percent(60)) {
            said.add(draw.any(notes));
        }
        return said;
    }

    String written(List<Kind.Sentence> sentences, Language language) {
        return sentences.stream()
                .map(sentence -> fill(sentence.in(language), language))
                .collect(Collectors.joining(" "));
    }

    String fill(Template template, Language language) {
        return template.fill(slot -> word(slot, language));
    }

    private String word(String slot, Language language) {
        return switch (slot) {
            case "brand" ->
                language == Language.KOREAN ? shownBrand : facts.maker().brand().english();
            case "line" -> facts.line().words().in(language);
            case "kind" -> facts.kind().name().in(language);
            case "model" -> facts.model();
            case "color" -> colors(language);
            case "sizes" -> sizes();
            default -> chosen(slot).in(language);
        };
    }

    private Words chosen(String slot) {
        Option option = facts.chosen().get(slot);
        if (option == null) {
            throw new IllegalStateException(
                    "%s has no slot {%s}".formatted(facts.kind().key(), slot));
        }
        return option.words();
    }

    private String colors(Language language) {
        return facts.colors().stream().map(color -> color.words().in(language)).collect(Collectors.joining(", "));
    }

    private String sizes() {
        List<Option> sizes = facts.sizes();
        if (sizes.isEmpty()) {
            return "";
        }
        String first = sizes.getFirst().words().ko();
        return sizes.size() == 1 ? first : first + "~" + sizes.getLast().words().ko();
    }

    /** Mostly the usual Korean name, sometimes another one, the English one or both. */
    private String shownBrand() {
        Brand brand = facts.maker().brand();
        String korean = draw.percent(75) ? brand.korean().getFirst() : draw.any(brand.korean());
        int form = draw.below(100);
        if (form < 78 || brand.english().equals(korean)) {
            return korean;
        }
        return form < 94 ? brand.english() : "%s(%s)".formatted(korean, brand.english());
    }

    private Template any(List<Template> templates) {
        return draw.any(templates.stream()
                .filter(template -> facts.allow(template.when()))
                .toList());
    }

    private void shuffle(List<?> things) {
        IntStream.iterate(things.size() - 1, at -> at > 0, at -> at - 1)
                .forEach(at -> Collections.swap(things, at, draw.below(at + 1)));
    }

    /** A line may start with the word that the title has before it. */
    private static String withoutEchoes(String title) {
        List<String> words = List.of(title.split(" ", -1));
        return IntStream.range(0, words.size())
                .filter(at -> at == 0 || !words.get(at).equals(words.get(at - 1)))
                .mapToObj(words::get)
                .collect(Collectors.joining(" "));
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE).strip();
    }
}
