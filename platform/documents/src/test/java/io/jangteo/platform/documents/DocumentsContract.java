package io.jangteo.platform.documents;

import static io.jangteo.platform.documents.Item.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every adapter promises. */
abstract class DocumentsContract {

    private static final int ROUNDS = 60;

    Documents<Item> items;

    /** An empty collection of items. */
    abstract Documents<Item> open();

    @BeforeEach
    void startsEmpty() {
        items = open();
    }

    @Test
    void findsWhatWasInsertedAsItWas() {
        Item mug = item("mug").withCodes("M-1").onShelves("1/4/").measuring("litres", "0.35");

        Versioned<Item> inserted = items.insert(mug);

        assertThat(inserted.version()).isEqualTo(1);
        Versioned<Item> found = items.find("mug").orElseThrow();
        assertThat(found).isEqualTo(inserted);
        assertThat(found.document().name()).isEqualTo("머그컵 mug");
        assertThat(found.document().measures().get("litres")).isEqualByComparingTo("0.35");
        assertThat(found.document().version()).isEqualTo(1);
    }

    @Test
    void keepsNumbersToTheLastDigitAndKeysOfAnyKind() {
        items.insert(item("a").measuring("$price.won", "12345678901234567890.123456789"));
        items.insert(item("b").measuring("n", "9007199254740993"));

        assertThat(items.find("a").orElseThrow().document().measures().get("$price.won"))
                .isEqualByComparingTo("12345678901234567890.123456789");
        assertThat(items.find("b").orElseThrow().document().measures().get("n"))
                .isEqualByComparingTo("9007199254740993");
    }

    @Test
    void findsNothingUnderAnIdThatWasNeverUsedOrCannotExist() {
        items.insert(item("mug"));

        assertThat(items.find("cup")).isEmpty();
        assertThat(items.find("MUG")).isEmpty();
        assertThat(items.find("mug ")).isEmpty();
        assertThat(items.find("머그")).isEmpty();
        assertThat(items.find("")).isEmpty();
    }

    @Test
    void findsSeveralByIdInTheOrderAskedFor() {
        items.insert(item("a"));
        items.insert(item("b"));
        items.insert(item("c"));

        assertThat(items.findAll(List.of("c", "nothing", "a", "c")).keySet()).containsExactly("c", "a");
    }

    @Test
    void refusesAnIdThatIsTaken() {
        items.insert(item("mug"));

        assertThatExceptionOfType(DuplicateDocument.class)
                .isThrownBy(() -> items.insert(item("mug").named("another")))
                .satisfies(taken -> assertThat(taken.index()).isEqualTo("id"))
                .satisfies(taken -> assertThat(taken.value()).isEqualTo("mug"));
        assertThat(items.find("mug").orElseThrow().document().name()).isEqualTo("머그컵 mug");
    }

    @Test
    void refusesAUniqueValueThatIsTakenAndNamesIt() {
        items.insert(item("mug").withCodes("M-1", "M-2"));

        assertThatExceptionOfType(DuplicateDocument.class)
                .isThrownBy(
                        () -> items.insert(item("cup").withCodes("C-1", "M-2").onShelves("1/")))
                .satisfies(taken -> assertThat(taken.index()).isEqualTo("code"))
                .satisfies(taken -> assertThat(taken.value()).isEqualTo("M-2"))
                .satisfies(taken -> assertThat(taken.id()).isEqualTo("cup"))
                .withMessageNotContaining("M-2");
        assertThat(items.find("cup")).isEmpty();
        assertThat(items.findBy("code", "C-1")).isEmpty();
        assertThat(idsOn("1/")).isEmpty();
    }

    @Test
    void letsManyDocumentsHaveNoValueOfAUniqueIndex() {
        items.insert(item("a"));
        items.insert(item("b"));

        assertThat(ids(items.list(Filter.everything(), Page.first(10)))).containsExactly("a", "b");
    }

    @Test
    void findsByAnyOfSeveralUniqueValues() {
        items.insert(item("mug").withCodes("M-1", "M-2"));
        items.insert(item("cup").withCodes("C-1"));

        assertThat(items.findBy("code", "M-2").orElseThrow().id()).isEqualTo("mug");
        assertThat(items.findBy("code", "m-2")).isEmpty();
        assertThat(items.findBy("code", "M-2 ")).isEmpty();
        assertThat(ids(items.list(Filter.anyOf("code", List.of("M-2", "C-1", "M-1", "X")), Page.first(10))))
                .containsExactly("cup", "mug");
        assertThat(items.list(Filter.anyOf("code", List.of()), Page.first(10))).isEmpty();
    }

    @Test
    void replacesOnlyTheVersionThatWasRead() {
        items.insert(item("mug"));

        assertThat(items.replace(item("mug").named("second"), 1).version()).isEqualTo(2);
        assertThatExceptionOfType(VersionConflict.class)
                .isThrownBy(() -> items.replace(item("mug").named("late"), 1))
                .satisfies(conflict -> assertThat(conflict.currentVersion()).isEqualTo(2));
        assertThat(items.find("mug").orElseThrow().document().name()).isEqualTo("second");
        assertThatExceptionOfType(UnknownDocument.class).isThrownBy(() -> items.replace(item("cup"), 1));
    }

    @Test
    void refusesAReplacementThatTakesAnothersUniqueValue() {
        items.insert(item("mug").withCodes("M-1"));
        items.insert(item("cup").withCodes("C-1").onShelves("1/"));

        assertThatExceptionOfType(DuplicateDocument.class)
                .isThrownBy(() -> items.replace(item("cup").withCodes("M-1").onShelves("2/"), 1))
                .satisfies(taken -> assertThat(taken.value()).isEqualTo("M-1"));
        assertThat(items.findBy("code", "C-1").orElseThrow().version()).isEqualTo(1);
        assertThat(idsOn("1/")).containsExactly("cup");
        assertThat(idsOn("2/")).isEmpty();
    }

    @Test
    void indexesExactlyTheValuesOfTheNewestVersion() {
        items.insert(item("mug").withCodes("M-1", "M-2").onShelves("1/", "2/"));
        items.replace(item("mug").withCodes("M-2", "M-3").onShelves("2/", "3/"), 1);

        assertThat(idsOn("1/")).isEmpty();
        assertThat(idsOn("2/")).containsExactly("mug");
        assertThat(idsOn("3/")).containsExactly("mug");
        assertThat(items.findBy("code", "M-1")).isEmpty();
        assertThat(items.insert(item("cup").withCodes("M-1")).version()).isEqualTo(1);
        assertThat(items.findBy("code", "M-3")).isPresent();
    }

    @Test
    void forgetsADeletedDocumentAndFreesItsValues() {
        items.insert(item("mug").withCodes("M-1").onShelves("1/"));

        assertThat(items.delete("mug", 1)).isEqualTo(2);

        assertThat(items.find("mug")).isEmpty();
        assertThat(items.findAll(List.of("mug"))).isEmpty();
        assertThat(items.findBy("code", "M-1")).isEmpty();
        assertThat(idsOn("1/")).isEmpty();
        assertThat(items.list(Filter.everything(), Page.first(10))).isEmpty();
        assertThat(items.insert(item("cup").withCodes("M-1")).version()).isEqualTo(1);
    }

    @Test
    void neverStartsTheVersionsOfAnIdAgain() {
        items.insert(item("mug"));
        items.replace(item("mug"), 1);
        items.delete("mug", 2);

        assertThat(items.insert(item("mug").withCodes("M-9")).version()).isEqualTo(4);
        assertThat(items.delete("mug", 4)).isEqualTo(5);
        assertThat(items.insert(item("mug").withCodes("M-9")).version()).isEqualTo(6);
        assertThat(items.findBy("code", "M-9").orElseThrow().version()).isEqualTo(6);
    }

    @Test
    void deletesOnlyTheVersionThatWasRead() {
        items.insert(item("mug"));
        items.replace(item("mug"), 1);

        assertThatExceptionOfType(VersionConflict.class).isThrownBy(() -> items.delete("mug", 1));
        items.delete("mug", 2);
        assertThatExceptionOfType(UnknownDocument.class).isThrownBy(() -> items.delete("mug", 3));
        assertThatExceptionOfType(UnknownDocument.class).isThrownBy(() -> items.replace(item("mug"), 3));
        assertThatExceptionOfType(UnknownDocument.class).isThrownBy(() -> items.delete("never there", 1));
    }

    @Test
    void findsASubtreeByItsPrefixAndNeverItsNeighbours() {
        items.insert(item("root").onShelves("1/"));
        items.insert(item("inside").onShelves("1/4/"));
        items.insert(item("deeper").onShelves("1/4/28/"));
        items.insert(item("neighbour").onShelves("1/40/"));
        items.insert(item("below").onShelves("1/3/"));
        items.insert(item("around").onShelves("1/3/", "1/40/"));
        items.insert(item("twice").onShelves("1/4/1/", "1/4/2/"));

        assertThat(ids(items.list(Filter.startingWith("shelf", "1/4/"), Page.first(10))))
                .containsExactly("deeper", "inside", "twice");
    }

    @Test
    void comparesPrefixesByCodePointsInKoreanAndBeyond() {
        items.insert(item("a").onShelves("부엌/컵"));
        items.insert(item("b").onShelves("부엌"));
        items.insert(item("c").onShelves("🛒/1"));
        items.insert(item("d").onShelves("🛓/1"));

        assertThat(ids(items.list(Filter.startingWith("shelf", "부엌"), Page.first(10))))
                .containsExactly("a", "b");
        assertThat(ids(items.list(Filter.startingWith("shelf", "🛒"), Page.first(10))))
                .containsExactly("c");
    }

    @Test
    void pagesThroughEverythingOnceAndInOrder() {
        List<String> expected = IntStream.range(0, 103)
                .mapToObj(number -> String.format(Locale.ROOT, "i%03d", number))
                .toList();
        expected.reversed().forEach(id -> items.insert(item(id)));
        items.delete("i050", 1);

        assertThat(allPages(Filter.everything(), 10))
                .containsExactlyElementsOf(
                        expected.stream().filter(id -> !id.equals("i050")).toList());
    }

    @Test
    void pagesThroughOneValueOrOnePrefixOnceAndInOrder() {
        List<String> even = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            String id = String.format(Locale.ROOT, "i%03d", number);
            boolean wanted = number % 2 == 0;
            items.insert(wanted ? item(id).onShelves("1/4/", "1/4/" + number + "/") : item(id).onShelves("1/40/"));
            if (wanted) {
                even.add(id);
            }
        }

        assertThat(allPages(Filter.equal("shelf", "1/4/"), 7)).containsExactlyElementsOf(even);
        assertThat(allPages(Filter.startingWith("shelf", "1/4/"), 7)).containsExactlyElementsOf(even);
        assertThat(allPages(Filter.anyOf("shelf", List.of("1/4/", "1/4/0/", "1/4/2/")), 7))
                .containsExactlyElementsOf(even);
    }

    @Test
    void refusesOnlyTheConflictingWritesOfABulk() {
        items.insert(item("old").withCodes("O-1"));
        items.insert(item("gone"));
        items.delete("gone", 1);

        List<Outcome> outcomes = items.bulk(List.of(
                new Write.Insert<>(item("z").withCodes("Z-1").onShelves("1/")),
                new Write.Insert<>(item("old").withCodes("X")),
                new Write.Insert<>(item("thief").withCodes("T-1", "O-1")),
                new Write.Replace<>(item("nothing"), 1),
                new Write.Delete<>("gone", 2),
                new Write.Insert<>(item("a"))));

        assertThat(outcomes).extracting(Outcome::id).containsExactly("z", "old", "thief", "nothing", "gone", "a");
        assertThat(outcomes.get(0)).isEqualTo(new Outcome.Written("z", 1));
        assertThat(reason(outcomes.get(1))).isInstanceOf(DuplicateDocument.class);
        assertThat(reason(outcomes.get(2)))
                .isInstanceOfSatisfying(
                        DuplicateDocument.class,
                        taken -> assertThat(taken.value()).isEqualTo("O-1"));
        assertThat(reason(outcomes.get(3))).isInstanceOf(UnknownDocument.class);
        assertThat(reason(outcomes.get(4))).isInstanceOf(UnknownDocument.class);
        assertThat(outcomes.get(5)).isEqualTo(new Outcome.Written("a", 1));
        assertThat(allPages(Filter.everything(), 10)).containsExactly("a", "old", "z");
        assertThat(idsOn("1/")).containsExactly("z");
        assertThat(items.findBy("code", "T-1")).isEmpty();
    }

    @Test
    void writesInsertsReplacementsAndDeletionsInOneBulk() {
        items.insert(item("changed").withCodes("C-1").onShelves("1/"));
        items.insert(item("stale"));
        items.replace(item("stale"), 1);
        items.insert(item("deleted").withCodes("D-1"));

        List<Outcome> outcomes = items.bulk(List.of(
                new Write.Replace<>(item("changed").withCodes("C-2").onShelves("2/"), 1),
                new Write.Replace<>(item("stale"), 1),
                new Write.Delete<>("deleted", 1)));

        assertThat(outcomes.get(0)).isEqualTo(new Outcome.Written("changed", 2));
        assertThat(reason(outcomes.get(1)))
                .isInstanceOfSatisfying(
                        VersionConflict.class,
                        conflict -> assertThat(conflict.currentVersion()).isEqualTo(2));
        assertThat(outcomes.get(2)).isEqualTo(new Outcome.Written("deleted", 2));
        assertThat(items.findBy("code", "C-1")).isEmpty();
        assertThat(idsOn("2/")).containsExactly("changed");
        assertThat(items.find("deleted")).isEmpty();
    }

    @Test
    void letsOneOfTwoNewDocumentsOfABulkHaveTheSameUniqueValue() {
        List<Outcome> outcomes = items.bulk(List.of(
                new Write.Insert<>(item("a").withCodes("SAME")),
                new Write.Insert<>(item("b").withCodes("SAME"))));

        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Written.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Refused.class);
        assertThat(allPages(Filter.everything(), 10)).hasSize(1);
    }

    @Test
    void takesALargeBulkWithConflictsStrewnIn() {
        items.bulk(IntStream.range(0, 40)
                .<Write<Item>>mapToObj(
                        number -> new Write.Insert<>(item("taken" + number).withCodes("K" + number * 10)))
                .toList());

        List<Outcome> outcomes = items.bulk(IntStream.range(0, 400)
                .<Write<Item>>mapToObj(
                        number -> new Write.Insert<>(item("new" + number).withCodes("K" + number)))
                .toList());

        assertThat(outcomes).filteredOn(Outcome.Written.class::isInstance).hasSize(360);
        assertThat(allPages(Filter.everything(), 100)).hasSize(400);
    }

    @Test
    void refusesABulkThatWritesAnIdTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> items.bulk(List.of(new Write.Insert<>(item("a")), new Write.Replace<>(item("a"), 1))));
        assertThat(items.bulk(List.of())).isEmpty();
    }

    @Test
    void letsExactlyOneOfTwoRacingInsertsHaveAUniqueValue() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String code = "R-" + round;
            Item left = item("left" + round).withCodes(code);
            Item right = item("right" + round).withCodes(code);

            List<Object> results = Race.between(() -> items.insert(left), () -> items.insert(right));

            assertThat(results).filteredOn(Versioned.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(DuplicateDocument.class::isInstance)
                    .hasSize(1)
                    .allSatisfy(taken ->
                            assertThat(((DuplicateDocument) taken).value()).isEqualTo(code));
            assertThat(items.findBy("code", code)).isPresent();
        }
        assertThat(allPages(Filter.everything(), 100)).hasSize(ROUNDS);
    }

    @Test
    void letsExactlyOneOfTwoRacingInsertsHaveAnIdEvenADeletedOne() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "i" + round;
            boolean usedBefore = round % 2 == 0;
            if (usedBefore) {
                items.insert(item(id));
                items.delete(id, 1);
            }

            List<Object> results = Race.between(
                    () -> items.insert(item(id).named("left")), () -> items.insert(item(id).named("right")));

            assertThat(results).filteredOn(DuplicateDocument.class::isInstance).hasSize(1);
            assertThat(items.find(id).orElseThrow().version()).isEqualTo(usedBefore ? 3 : 1);
        }
    }

    @Test
    void letsExactlyOneOfTwoRacingReplacementsWin() throws Exception {
        items.insert(item("mug").withCodes("M-0"));
        for (int round = 1; round <= ROUNDS; round++) {
            long version = round;
            Item left = item("mug").withCodes("L-" + round);
            Item right = item("mug").withCodes("R-" + round);

            List<Object> results =
                    Race.between(() -> items.replace(left, version), () -> items.replace(right, version));

            assertThat(results).filteredOn(Versioned.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(VersionConflict.class::isInstance)
                    .hasSize(1)
                    .allSatisfy(conflict -> assertThat(((VersionConflict) conflict).currentVersion())
                            .isEqualTo(version + 1));
            Versioned<Item> winner = items.find("mug").orElseThrow();
            String code = winner.document().codes().getFirst();
            assertThat(items.findBy("code", code).orElseThrow()).isEqualTo(winner);
            assertThat(items.findBy("code", code.startsWith("L") ? "R-" + round : "L-" + round))
                    .isEmpty();
        }
    }

    @Test
    void losesNoneOfManyRacingCountsOverOneDocument() throws Exception {
        items.insert(item("mug").named("0"));

        Race.between(this::countsTo25, this::countsTo25, this::countsTo25, this::countsTo25);

        assertThat(items.find("mug").orElseThrow().document().name()).isEqualTo("100");
    }

    @Test
    void refusesWhatCannotBeStoredOrAskedFor() {
        assertThatIllegalArgumentException().isThrownBy(() -> items.insert(item("has a space")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> items.insert(item("a").withCodes("ends in space ")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> items.insert(item("a").withCodes("x".repeat(256))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> items.insert(item("a").withCodes("")));
        assertThatIllegalArgumentException().isThrownBy(() -> items.list(Filter.equal("colour", "red"), Page.first(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> items.findBy("shelf", "1/"));
        assertThat(items.list(Filter.equal("shelf", "x".repeat(300)), Page.first(1)))
                .isEmpty();
        assertThat(items.find("a")).isEmpty();
    }

    @Test
    void keepsAValueOfTheGreatestLength() {
        String longest = "가".repeat(254) + "🛒";
        items.insert(item("a").withCodes(longest).onShelves(longest));

        assertThat(items.findBy("code", longest)).isPresent();
        assertThat(idsOn(longest)).containsExactly("a");
    }

    private int countsTo25() {
        int counted = 0;
        while (counted < 25) {
            Versioned<Item> read = items.find("mug").orElseThrow();
            int next = Integer.parseInt(read.document().name()) + 1;
            try {
                items.replace(read.document().named(Integer.toString(next)), read.version());
                counted++;
            } catch (VersionConflict another) {
                assertThat(another.currentVersion()).isGreaterThan(read.version());
            }
        }
        return counted;
    }

    List<String> idsOn(String shelf) {
        return ids(items.list(Filter.equal("shelf", shelf), Page.first(100)));
    }

    List<String> allPages(Filter filter, int limit) {
        List<String> all = new ArrayList<>();
        Optional<String> last = Optional.empty();
        while (true) {
            List<String> page =
                    ids(items.list(filter, last.map(id -> Page.after(id, limit)).orElseGet(() -> Page.first(limit))));
            all.addAll(page);
            if (page.size() < limit) {
                return all;
            }
            last = Optional.of(page.getLast());
        }
    }

    static List<String> ids(List<Versioned<Item>> page) {
        return page.stream().map(Versioned::id).toList();
    }

    static DocumentRefused reason(Outcome outcome) {
        return ((Outcome.Refused) outcome).reason();
    }
}
