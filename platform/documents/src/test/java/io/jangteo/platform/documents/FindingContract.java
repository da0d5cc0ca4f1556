package io.jangteo.platform.documents;

import static io.jangteo.platform.documents.Item.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every adapter finds, and what it does not. */
interface FindingContract extends WithItems {

    @Test
    default void findsWhatWasInsertedAsItWas() {
        Item mug = item("mug").withCodes("M-1").onShelves("1/4/").measuring("litres", "0.35");

        Versioned<Item> inserted = items().insert(mug);

        assertThat(inserted.version()).isEqualTo(1);
        Versioned<Item> found = items().find("mug").orElseThrow();
        assertThat(found).isEqualTo(inserted);
        assertThat(found.document().name()).isEqualTo("머그컵 mug");
        assertThat(found.document().measures().get("litres")).isEqualByComparingTo("0.35");
        assertThat(found.document().version()).isEqualTo(1);
    }

    @Test
    default void keepsNumbersToTheLastDigitAndKeysOfAnyKind() {
        items().insert(item("a").measuring("$price.won", "12345678901234567890.123456789"));
        items().insert(item("b").measuring("n", "9007199254740993"));

        assertThat(items().find("a").orElseThrow().document().measures().get("$price.won"))
                .isEqualByComparingTo("12345678901234567890.123456789");
        assertThat(items().find("b").orElseThrow().document().measures().get("n"))
                .isEqualByComparingTo("9007199254740993");
    }

    @Test
    default void findsNothingUnderAnIdThatWasNeverUsedOrCannotExist() {
        items().insert(item("mug"));

        assertThat(items().find("cup")).isEmpty();
        assertThat(items().find("MUG")).isEmpty();
        assertThat(items().find("mug ")).isEmpty();
        assertThat(items().find("머그")).isEmpty();
        assertThat(items().find("")).isEmpty();
    }

    @Test
    default void findsSeveralByIdInTheOrderAskedFor() {
        items().insert(item("a"));
        items().insert(item("b"));
        items().insert(item("c"));

        assertThat(items().findAll(List.of("c", "nothing", "a", "c")).keySet()).containsExactly("c", "a");
    }

    @Test
    default void findsByAnyOfSeveralUniqueValues() {
        items().insert(item("mug").withCodes("M-1", "M-2"));
        items().insert(item("cup").withCodes("C-1"));

        assertThat(items().findBy("code", "M-2").orElseThrow().id()).isEqualTo("mug");
        assertThat(items().findBy("code", "m-2")).isEmpty();
        assertThat(items().findBy("code", "M-2 ")).isEmpty();
        assertThat(ids(items().list(Filter.anyOf("code", List.of("M-2", "C-1", "M-1", "X")), Page.first(10))))
                .containsExactly("cup", "mug");
        assertThat(items().list(Filter.anyOf("code", List.of()), Page.first(10)))
                .isEmpty();
    }

    @Test
    default void findsASubtreeByItsPrefixAndNeverItsNeighbours() {
        items().insert(item("root").onShelves("1/"));
        items().insert(item("inside").onShelves("1/4/"));
        items().insert(item("deeper").onShelves("1/4/28/"));
        items().insert(item("neighbour").onShelves("1/40/"));
        items().insert(item("below").onShelves("1/3/"));
        items().insert(item("around").onShelves("1/3/", "1/40/"));
        items().insert(item("twice").onShelves("1/4/1/", "1/4/2/"));

        assertThat(ids(items().list(Filter.startingWith("shelf", "1/4/"), Page.first(10))))
                .containsExactly("deeper", "inside", "twice");
    }

    @Test
    default void comparesPrefixesByCodePointsInKoreanAndBeyond() {
        items().insert(item("a").onShelves("부엌/컵"));
        items().insert(item("b").onShelves("부엌"));
        items().insert(item("c").onShelves("🛒/1"));
        items().insert(item("d").onShelves("🛓/1"));

        assertThat(ids(items().list(Filter.startingWith("shelf", "부엌"), Page.first(10))))
                .containsExactly("a", "b");
        assertThat(ids(items().list(Filter.startingWith("shelf", "🛒"), Page.first(10))))
                .containsExactly("c");
    }

    @Test
    default void countsWhatHasAValue() {
        items().insert(item("a").withCodes("A-1").onShelves("1/", "1/4/"));
        items().insert(item("b").onShelves("1/"));
        items().insert(item("c").onShelves("1/"));
        items().delete("c", 1);

        assertThat(items().count("shelf", "1/")).isEqualTo(2);
        assertThat(items().count("code", "A-1")).isEqualTo(1);
        assertThat(items().count("shelf", "2/")).isZero();
        assertThat(items().count("shelf", "")).isZero();
    }

    @Test
    default void readsWhatIsPublishedAsItIs() {
        items().insert(item("mug").measuring("height", "9.50"));
        items().insert(item("gone"));
        items().insert(item("cup"));
        items().delete("gone", 1);
        items().replace(item("cup").named("찻잔"), 1);

        assertThat(items().published(Page.first(1)).getFirst().json())
                .startsWith("{")
                .contains("\"id\":\"cup\"", "\"name\":\"찻잔\"", "\"version\":2");
        assertThat(items().published(Page.after("cup", 10)))
                .extracting(Documents.Published::id)
                .containsExactly("mug");
        assertThat(items().published("cup"))
                .hasValue(items().published(Page.first(1)).getFirst());
        assertThat(items().published("cup").orElseThrow().version()).isEqualTo(2);
        assertThat(items().published("gone")).isEmpty();
        assertThat(items().published("never there")).isEmpty();
    }

    @Test
    default void pagesThroughEverythingOnceAndInOrder() {
        List<String> expected = IntStream.range(0, 103)
                .mapToObj(number -> String.format(Locale.ROOT, "i%03d", number))
                .toList();
        expected.reversed().forEach(id -> items().insert(item(id)));
        items().delete("i050", 1);

        assertThat(allPages(Filter.everything(), 10))
                .containsExactlyElementsOf(
                        expected.stream().filter(id -> !id.equals("i050")).toList());
    }

    @Test
    default void pagesThroughOneValueOrOnePrefixOnceAndInOrder() {
        List<String> even = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            String id = String.format(Locale.ROOT, "i%03d", number);
            boolean wanted = number % 2 == 0;
            items().insert(wanted ? item(id).onShelves("1/4/", "1/4/" + number + "/") : item(id).onShelves("1/40/"));
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
    default void refusesWhatCannotBeStoredOrAskedFor() {
        assertThatIllegalArgumentException().isThrownBy(() -> items().insert(item("has a space")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> items().insert(item("a").withCodes("ends in space ")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> items().insert(item("a").withCodes("x".repeat(256))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> items().insert(item("a").withCodes("")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> items().list(Filter.equal("colour", "red"), Page.first(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> items().findBy("shelf", "1/"));
        assertThat(items().list(Filter.equal("shelf", "x".repeat(300)), Page.first(1)))
                .isEmpty();
        assertThat(items().find("a")).isEmpty();
    }

    @Test
    default void keepsAValueOfTheGreatestLength() {
        String longest = "가".repeat(254) + "🛒";
        items().insert(item("a").withCodes(longest).onShelves(longest));

        assertThat(items().findBy("code", longest)).isPresent();
        assertThat(idsOn(longest)).containsExactly("a");
    }
}
