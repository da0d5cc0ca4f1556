package io.jangteo.platform.documents;

import static io.jangteo.platform.documents.Item.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every adapter writes, and what it refuses. */
interface WritingContract extends WithItems {

    @Test
    default void refusesAnIdThatIsTaken() {
        items().insert(item("mug"));

        assertThatExceptionOfType(DuplicateDocument.class)
                .isThrownBy(() -> items().insert(item("mug").named("another")))
                .satisfies(taken -> assertThat(taken.index()).isEqualTo("id"))
                .satisfies(taken -> assertThat(taken.value()).isEqualTo("mug"));
        assertThat(items().find("mug").orElseThrow().document().name()).isEqualTo("머그컵 mug");
    }

    @Test
    default void refusesAUniqueValueThatIsTakenAndNamesIt() {
        items().insert(item("mug").withCodes("M-1", "M-2"));

        assertThatExceptionOfType(DuplicateDocument.class)
                .isThrownBy(
                        () -> items().insert(item("cup").withCodes("C-1", "M-2").onShelves("1/")))
                .satisfies(taken -> assertThat(taken.index()).isEqualTo("code"))
                .satisfies(taken -> assertThat(taken.value()).isEqualTo("M-2"))
                .satisfies(taken -> assertThat(taken.id()).isEqualTo("cup"))
                .withMessageNotContaining("M-2");
        assertThat(items().find("cup")).isEmpty();
        assertThat(items().findBy("code", "C-1")).isEmpty();
        assertThat(idsOn("1/")).isEmpty();
    }

    @Test
    default void letsManyDocumentsHaveNoValueOfAUniqueIndex() {
        items().insert(item("a"));
        items().insert(item("b"));

        assertThat(ids(items().list(Filter.everything(), Page.first(10)))).containsExactly("a", "b");
    }

    @Test
    default void replacesOnlyTheVersionThatWasRead() {
        items().insert(item("mug"));

        assertThat(items().replace(item("mug").named("second"), 1).version()).isEqualTo(2);
        assertThatExceptionOfType(VersionConflict.class)
                .isThrownBy(() -> items().replace(item("mug").named("late"), 1))
                .satisfies(conflict -> assertThat(conflict.currentVersion()).isEqualTo(2));
        assertThat(items().find("mug").orElseThrow().document().name()).isEqualTo("second");
        assertThatExceptionOfType(UnknownDocument.class).isThrownBy(() -> items().replace(item("cup"), 1));
    }

    @Test
    default void refusesAReplacementThatTakesAnothersUniqueValue() {
        items().insert(item("mug").withCodes("M-1"));
        items().insert(item("cup").withCodes("C-1").onShelves("1/"));

        assertThatExceptionOfType(DuplicateDocument.class)
                .isThrownBy(() -> items().replace(item("cup").withCodes("M-1").onShelves("2/"), 1))
                .satisfies(taken -> assertThat(taken.value()).isEqualTo("M-1"));
        assertThat(items().findBy("code", "C-1").orElseThrow().version()).isEqualTo(1);
        assertThat(idsOn("1/")).containsExactly("cup");
        assertThat(idsOn("2/")).isEmpty();
    }

    @Test
    default void indexesExactlyTheValuesOfTheNewestVersion() {
        items().insert(item("mug").withCodes("M-1", "M-2").onShelves("1/", "2/"));
        items().replace(item("mug").withCodes("M-2", "M-3").onShelves("2/", "3/"), 1);

        assertThat(idsOn("1/")).isEmpty();
        assertThat(idsOn("2/")).containsExactly("mug");
        assertThat(idsOn("3/")).containsExactly("mug");
        assertThat(items().findBy("code", "M-1")).isEmpty();
        assertThat(items().insert(item("cup").withCodes("M-1")).version()).isEqualTo(1);
        assertThat(items().findBy("code", "M-3")).isPresent();
    }

    @Test
    default void forgetsADeletedDocumentAndFreesItsValues() {
        items().insert(item("mug").withCodes("M-1").onShelves("1/"));

        assertThat(items().delete("mug", 1)).isEqualTo(2);

        assertThat(items().find("mug")).isEmpty();
        assertThat(items().findAll(List.of("mug"))).isEmpty();
        assertThat(items().findBy("code", "M-1")).isEmpty();
        assertThat(idsOn("1/")).isEmpty();
        assertThat(items().list(Filter.everything(), Page.first(10))).isEmpty();
        assertThat(items().insert(item("cup").withCodes("M-1")).version()).isEqualTo(1);
    }

    @Test
    default void neverStartsTheVersionsOfAnIdAgain() {
        items().insert(item("mug"));
        items().replace(item("mug"), 1);
        items().delete("mug", 2);

        assertThat(items().insert(item("mug").withCodes("M-9")).version()).isEqualTo(4);
        assertThat(items().delete("mug", 4)).isEqualTo(5);
        assertThat(items().insert(item("mug").withCodes("M-9")).version()).isEqualTo(6);
        assertThat(items().findBy("code", "M-9").orElseThrow().version()).isEqualTo(6);
    }

    @Test
    default void deletesOnlyTheVersionThatWasRead() {
        items().insert(item("mug"));
        items().replace(item("mug"), 1);

        assertThatExceptionOfType(VersionConflict.class).isThrownBy(() -> items().delete("mug", 1));
        items().delete("mug", 2);
        assertThatExceptionOfType(UnknownDocument.class).isThrownBy(() -> items().delete("mug", 3));
        assertThatExceptionOfType(UnknownDocument.class).isThrownBy(() -> items().replace(item("mug"), 3));
        assertThatExceptionOfType(UnknownDocument.class).isThrownBy(() -> items().delete("never there", 1));
    }
}
