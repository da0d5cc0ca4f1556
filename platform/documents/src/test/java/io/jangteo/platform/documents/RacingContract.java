package io.jangteo.platform.documents;

import static io.jangteo.platform.documents.Item.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every adapter promises to writers who meet. */
interface RacingContract extends WithItems {

    int ROUNDS = 60;

    @Test
    default void letsExactlyOneOfTwoRacingInsertsHaveAUniqueValue() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String code = "R-" + round;
            Item left = item("left" + round).withCodes(code);
            Item right = item("right" + round).withCodes(code);

            List<Object> results = Race.between(() -> items().insert(left), () -> items().insert(right));

            assertThat(results).filteredOn(Versioned.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(DuplicateDocument.class::isInstance)
                    .hasSize(1)
                    .allSatisfy(taken ->
                            assertThat(((DuplicateDocument) taken).value()).isEqualTo(code));
            assertThat(items().findBy("code", code)).isPresent();
        }
        assertThat(allPages(Filter.everything(), 100)).hasSize(ROUNDS);
    }

    @Test
    default void letsExactlyOneOfTwoRacingInsertsHaveAnIdEvenADeletedOne() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "i" + round;
            boolean usedBefore = round % 2 == 0;
            if (usedBefore) {
                items().insert(item(id));
                items().delete(id, 1);
            }

            List<Object> results = Race.between(
                    () -> items().insert(item(id).named("left")), () -> items().insert(item(id).named("right")));

            assertThat(results).filteredOn(DuplicateDocument.class::isInstance).hasSize(1);
            assertThat(items().find(id).orElseThrow().version()).isEqualTo(usedBefore ? 3 : 1);
        }
    }

    @Test
    default void letsExactlyOneOfTwoRacingReplacementsWin() throws Exception {
        items().insert(item("mug").withCodes("M-0"));
        for (int round = 1; round <= ROUNDS; round++) {
            long version = round;
            Item left = item("mug").withCodes("L-" + round);
            Item right = item("mug").withCodes("R-" + round);

            List<Object> results =
                    Race.between(() -> items().replace(left, version), () -> items().replace(right, version));

            assertThat(results).filteredOn(Versioned.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(VersionConflict.class::isInstance)
                    .hasSize(1)
                    .allSatisfy(conflict -> assertThat(((VersionConflict) conflict).currentVersion())
                            .isEqualTo(version + 1));
            Versioned<Item> winner = items().find("mug").orElseThrow();
            String code = winner.document().codes().getFirst();
            assertThat(items().findBy("code", code).orElseThrow()).isEqualTo(winner);
            assertThat(items().findBy("code", code.startsWith("L") ? "R-" + round : "L-" + round))
                    .isEmpty();
        }
    }

    @Test
    default void losesNoneOfManyRacingCountsOverOneDocument() throws Exception {
        items().insert(item("mug").named("0"));

        Race.between(this::countsTo25, this::countsTo25, this::countsTo25, this::countsTo25);

        assertThat(items().find("mug").orElseThrow().document().name()).isEqualTo("100");
    }

    private int countsTo25() {
        int counted = 0;
        while (counted < 25) {
            Versioned<Item> read = items().find("mug").orElseThrow();
            int next = Integer.parseInt(read.document().name()) + 1;
            try {
                items().replace(read.document().named(Integer.toString(next)), read.version());
                counted++;
            } catch (VersionConflict another) {
                assertThat(another.currentVersion()).isGreaterThan(read.version());
            }
        }
        return counted;
    }
}
