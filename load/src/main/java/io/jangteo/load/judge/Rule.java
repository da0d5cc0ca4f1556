package io.jangteo.load.judge;

import io.jangteo.load.generate.Facts;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which products have a grade.
 *
 * @param alternatives each is a list of conditions that must all hold; one of the lists is enough
 */
record Rule(List<List<Condition>> alternatives) {

    static final Rule NONE = new Rule(List.of());

    static Rule of(String written) {
        return new Rule(Stream.of(written.split("\\|", -1))
                .map(alternative -> Stream.of(alternative.strip().split("\\s+", -1))
                        .map(Condition::of)
                        .toList())
                .toList());
    }

    Rule about(Facts product) {
        return new Rule(alternatives.stream()
                .map(conditions ->
                        conditions.stream().map(each -> each.about(product)).toList())
                .toList());
    }

    boolean holdsFor(Facts product) {
        return alternatives.stream()
                .anyMatch(conditions -> conditions.stream().allMatch(each -> each.holdsFor(product)));
    }

    /** Whether any product of this kind could have it; saves looking at the others. */
    boolean mayHoldFor(String kind) {
        return alternatives.stream()
                .anyMatch(conditions -> conditions.stream()
                        .filter(each -> each.fact().equals("kind") && each.sign() == Condition.Sign.ONE_OF)
                        .allMatch(each -> each.values().contains(kind)));
    }

    Stream<Condition> conditions() {
        return alternatives.stream().flatMap(List::stream);
    }
}
