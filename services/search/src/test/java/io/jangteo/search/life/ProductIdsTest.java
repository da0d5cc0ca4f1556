package io.jangteo.search.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProductIdsTest {

    @Test
    void nothingLiesBetweenAnIdAndTheOneBeforeIt() {
        for (String id : List.of("abc5", "a", "019b7712-73dc-7aa7-abf9-3f5748dffe3a", "abc!!")) {
            String before = ProductIds.before(id);
            assertThat(before).isLessThan(id).hasSizeLessThanOrEqualTo(36);
            assertThat(before.length() == 36 || id.equals(before + "!")).isTrue();
        }
    }

    @Test
    void theLowestIdHasNoneBeforeIt() {
        assertThat(ProductIds.before("!")).isEmpty();
    }
}
