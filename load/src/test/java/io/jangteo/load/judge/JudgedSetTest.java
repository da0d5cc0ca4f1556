package io.jangteo.load.judge;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.load.generate.Catalog;
import io.jangteo.load.generate.Facts;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JudgedSetTest {

    private static final int PRODUCTS = 20_000;
    private static final Catalog CATALOG = Catalog.of(1);
    private static final List<JudgedQuery> QUERIES = JudgedSet.of(CATALOG).all();
    private static final List<Facts> FACTS =
            IntStream.range(0, PRODUCTS).mapToObj(CATALOG::facts).toList();

    @Test
    void thereAreEnoughQueriesInEveryGroup() {
        Map<String, Long> groups = QUERIES.stream().collect(groupingBy(JudgedQuery::group, counting()));
        assertThat(QUERIES).hasSizeGreaterThanOrEqualTo(150);
        assertThat(groups.keySet())
                .containsExactlyInAnyOrder(
                        "exact",
                        "morphology",
                        "synonym",
                        "typing",
                        "jamo",
                        "keyboard",
                        "attribute",
                        "unit",
                        "brand",
                        "mixed",
                        "longtail");
        assertThat(groups.values()).allMatch(count -> count >= 12);
        assertThat(QUERIES.stream().map(JudgedQuery::text)).doesNotHaveDuplicates();
    }

    @Test
    void aboutAThirdOfEveryGroupIsHeldOut() {
        assertThat(QUERIES.stream().filter(JudgedQuery::heldOut).count())
                .isBetween(QUERIES.size() / 4L, QUERIES.size() / 2L);
        QUERIES.stream()
                .collect(groupingBy(JudgedQuery::group))
                .forEach((group, queries) -> assertThat(
                                queries.stream().filter(JudgedQuery::heldOut).count())
                        .as(group)
                        .isBetween(2L, queries.size() - 4L));
    }

    @Test
    void everyQueryHasProductsThatAreJustWhatWasAskedFor() {
        var without = new TreeSet<String>();
        for (JudgedQuery query : QUERIES) {
            if (FACTS.stream().noneMatch(product -> query.grade(product) == 3)) {
                without.add(query.text());
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void everyQueryHasTrapsThatAreThereAndHaveGradeNought() {
        var wrong = new TreeSet<String>();
        for (JudgedQuery query : QUERIES) {
            assertThat(query.traps().alternatives()).as(query.text()).isNotEmpty();
            for (List<Condition> trap : query.traps().alternatives()) {
                List<Facts> caught = FACTS.stream()
                        .filter(product -> new Rule(List.of(trap)).holdsFor(product))
                        .toList();
                if (caught.isEmpty() || caught.stream().anyMatch(product -> query.grade(product) > 0)) {
                    wrong.add("%s: %s catches %d".formatted(query.text(), trap, caught.size()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A misspelt fact or value would silently want nothing. */
    @Test
    void everyAlternativeHoldsForSomeProduct() {
        List<Facts> more = IntStream.range(0, 100_000).mapToObj(CATALOG::facts).toList();
        var idle = new TreeSet<String>();
        for (JudgedQuery query : QUERIES) {
            for (Rule rule : query.rules().values()) {
                for (List<Condition> alternative : rule.alternatives()) {
                    if (more.stream().noneMatch(new Rule(List.of(alternative))::holdsFor)) {
                        idle.add(query.text() + ": " + alternative);
                    }
                }
            }
        }
        assertThat(idle).isEmpty();
    }

    @Test
    void everyNamedValueIsOneThatAProductHas() {
        Set<String> said = Stream.concat(
                        QUERIES.stream().flatMap(query -> query.rules().values().stream()),
                        QUERIES.stream().map(JudgedQuery::traps))
                .flatMap(Rule::conditions)
                .filter(each -> each.sign() == Condition.Sign.ONE_OF || each.sign() == Condition.Sign.NONE_OF)
                .flatMap(each -> each.values().stream().map(value -> each.fact() + "=" + value))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> facts =
                said.stream().map(each -> each.substring(0, each.indexOf('='))).collect(Collectors.toSet());
        for (int i = 0; i < 100_000; i++) {
            Facts product = CATALOG.facts(i);
            facts.forEach(fact -> product.values(fact).forEach(value -> said.remove(fact + "=" + value)));
        }
        assertThat(said).isEmpty();
    }

    @Test
    void manyQueriesHaveWordsThatTheGeneratorNeverWrites() {
        Set<String> written = new HashSet<>();
        IntStream.range(0, PRODUCTS)
                .mapToObj(CATALOG::product)
                .flatMap(product -> words(product.json()))
                .forEach(written::add);
        List<String> unwritten = QUERIES.stream()
                .filter(query -> words(query.text()).anyMatch(word -> !written.contains(word)))
                .map(JudgedQuery::text)
                .collect(Collectors.toList());
        assertThat(unwritten).hasSizeGreaterThan(80).contains("개밥", "겔럭시 s25", "트레드밀");
    }

    @Test
    void theBestAnswerIsMadeOfTheBestProductsThereAre() {
        JudgedQuery query = QUERIES.stream()
                .filter(each -> each.text().equals("맥북 에어 13"))
                .findFirst()
                .orElseThrow();
        GradeCounts counts = GradeCounts.of(CATALOG, QUERIES, PRODUCTS);
        long exact = FACTS.stream().filter(product -> query.grade(product) == 3).count();
        assertThat(counts.count(query, 3)).isEqualTo(exact);
        assertThat(counts.best(query)).hasSize(10).startsWith(3).isSortedAccordingTo((a, b) -> b - a);
        assertThat(counts.wanted(query))
                .isEqualTo(FACTS.stream()
                        .filter(product -> query.grade(product) > 0)
                        .count());
    }

    @Test
    void suggestionsAreTypedAsAKeyboardShowsThem() {
        List<SuggestCase> cases = SuggestCase.all();
        assertThat(cases).hasSizeGreaterThan(50).contains(new SuggestCase("놑", "노트북"), new SuggestCase("ㄴㅌㅂ", "노트북"));
        assertThat(cases).allMatch(each -> !each.typed().isBlank());
        SuggestCase galaxy = new SuggestCase("갤", "갤럭시");
        assertThat(galaxy.isMetBy(List.of("갤럭시 S25"))).isTrue();
        assertThat(galaxy.isMetBy(List.of("a", "b", "c", "d", "e", "갤럭시"))).isFalse();
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}+.]+", -1))
                .filter(word -> !word.isEmpty());
    }
}
