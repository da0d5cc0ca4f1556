package io.jangteo.platform.documents;

import static io.jangteo.platform.documents.Item.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every adapter does with many writes at once. */
interface BulkContract extends WithItems {

    @Test
    default void refusesOnlyTheConflictingWritesOfABulk() {
        items().insert(item("old").withCodes("O-1"));
        items().insert(item("gone"));
        items().delete("gone", 1);

        List<Outcome> outcomes = items().bulk(List.of(
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
        assertThat(items().findBy("code", "T-1")).isEmpty();
    }

    @Test
    default void writesInsertsReplacementsAndDeletionsInOneBulk() {
        items().insert(item("changed").withCodes("C-1").onShelves("1/"));
        items().insert(item("stale"));
        items().replace(item("stale"), 1);
        items().insert(item("deleted").withCodes("D-1"));

        List<Outcome> outcomes = items().bulk(List.of(
                new Write.Replace<>(item("changed").withCodes("C-2").onShelves("2/"), 1),
                new Write.Replace<>(item("stale"), 1),
                new Write.Delete<>("deleted", 1)));

        assertThat(outcomes.get(0)).isEqualTo(new Outcome.Written("changed", 2));
        assertThat(reason(outcomes.get(1)))
                .isInstanceOfSatisfying(
                        VersionConflict.class,
                        conflict -> assertThat(conflict.currentVersion()).isEqualTo(2));
        assertThat(outcomes.get(2)).isEqualTo(new Outcome.Written("deleted", 2));
        assertThat(items().findBy("code", "C-1")).isEmpty();
        assertThat(idsOn("2/")).containsExactly("changed");
        assertThat(items().find("deleted")).isEmpty();
    }

    @Test
    default void letsOneOfTwoNewDocumentsOfABulkHaveTheSameUniqueValue() {
        List<Outcome> outcomes = items().bulk(List.of(
                new Write.Insert<>(item("a").withCodes("SAME")),
                new Write.Insert<>(item("b").withCodes("SAME"))));

        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Written.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Refused.class);
        assertThat(allPages(Filter.everything(), 10)).hasSize(1);
    }

    @Test
    default void takesALargeBulkWithConflictsStrewnIn() {
        items().bulk(IntStream.range(0, 40)
                .<Write<Item>>mapToObj(
                        number -> new Write.Insert<>(item("taken" + number).withCodes("K" + number * 10)))
                .toList());

        List<Outcome> outcomes = items().bulk(IntStream.range(0, 400)
                .<Write<Item>>mapToObj(
                        number -> new Write.Insert<>(item("new" + number).withCodes("K" + number)))
                .toList());

        assertThat(outcomes).filteredOn(Outcome.Written.class::isInstance).hasSize(360);
        assertThat(allPages(Filter.everything(), 100)).hasSize(400);
    }

    @Test
    default void refusesABulkThatWritesAnIdTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> items().bulk(List.of(new Write.Insert<>(item("a")), new Write.Replace<>(item("a"), 1))));
        assertThat(items().bulk(List.of())).isEmpty();
    }
}
