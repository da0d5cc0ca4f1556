package io.jangteo.search.korean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardLayoutTest {

    @ParameterizedTest
    @CsvSource({"tkatjd,삼성", "TKATJD,삼성", "dnsehdghk,운동화", "shxmqnr,노트북", "rkqt 16,값 16"})
    void readsKoreanFromLatinKeys(String keys, String meant) {
        assertThat(KeyboardLayout.hangul(keys)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"ㅜㅑㅏㄷ,nike", "메ㅔㅣㄷ,apple", "ㄴ므녀ㅜㅎ,samsung"})
    void readsLatinFromKoreanKeys(String typed, String meant) {
        assertThat(KeyboardLayout.latin(typed)).isEqualTo(meant);
    }
}
