package io.jangteo.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void endsAPrefixRightAfterItsLastMatch() {
        assertThat(Keys.endOfPrefix("1/4/")).isEqualTo("1/40");
        assertThat(Keys.endOfPrefix("부엌")).isEqualTo("부엍");
        assertThat(Keys.endOfPrefix("🛒")).isEqualTo("🛓");
        assertThat(Keys.endOfPrefix("\uD7FF")).isEqualTo("\uE000");
        assertThat(Keys.endOfPrefix("\uFFFF")).isEqualTo("\uD800\uDC00");
    }

    @Test
    void takesNoHalfCharactersNoControlCharactersAndNoSpaceAtTheEnd() {
        assertThat(Keys.isValue("머그 컵 🛒")).isTrue();
        assertThat(Keys.isValue("\uD83D")).isFalse();
        assertThat(Keys.isValue("a\tb")).isFalse();
        assertThat(Keys.isValue("a ")).isFalse();
        assertThat(Keys.isValue("")).isFalse();
        assertThat(Keys.isValue("🛒".repeat(255))).isTrue();
        assertThat(Keys.isValue("🛒".repeat(256))).isFalse();
    }

    @Test
    void takesNamesThatCanStandInAStatement() {
        assertThat(Keys.requireCollectionName("product_2")).isEqualTo("product_2");
        assertThatIllegalArgumentException().isThrownBy(() -> Keys.requireCollectionName("product; DROP"));
        assertThatIllegalArgumentException().isThrownBy(() -> Keys.requireIndexName("a.b"));
        assertThatIllegalArgumentException().isThrownBy(() -> Page.after("not an id", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Page.first(0));
    }
}
