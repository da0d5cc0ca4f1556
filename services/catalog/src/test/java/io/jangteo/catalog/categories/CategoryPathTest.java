package io.jangteo.catalog.categories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CategoryPathTest {

    private final CategoryPath laptops = CategoryPath.root(1).child(4).child(28);

    @Test
    void holdsTheIdsFromTheRootDownWithAClosingSlash() {
        assertThat(laptops.value()).isEqualTo("1/4/28/");
        assertThat(laptops.ids()).containsExactly(1, 4, 28);
        assertThat(laptops.level()).isEqualTo(2);
        assertThat(laptops.fromRoot()).containsExactly("1/", "1/4/", "1/4/28/");
    }

    @Test
    void spansARangeThatHoldsTheSubtreeAndNothingBesides() {
        CategoryPath computers = new CategoryPath("1/4/");

        assertThat(computers.end()).isEqualTo("1/40");
        assertThat("1/4/28/").isBetween(computers.value(), computers.end());
        assertThat("1/40/").isGreaterThanOrEqualTo(computers.end());
        assertThat("1/3/").isLessThan(computers.value());
    }

    @Test
    void fitsIntoEightLevels() {
        CategoryPath deepest = CategoryPath.root(1);
        for (int level = 1; level < CategoryPath.DEPTH_LIMIT; level++) {
            deepest = deepest.child(level);
        }

        assertThat(deepest.fits(0)).isTrue();
        assertThat(deepest.child(9).fits(0)).isFalse();
    }
}
