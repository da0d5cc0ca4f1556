package io.jangteo.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeystrokesTest {

    @Test
    void aWordIsTakenApartIntoItsKeys() {
        assertThat(Keystrokes.of("노트북")).isEqualTo("ㄴㅗㅌㅡㅂㅜㄱ");
        assertThat(Keystrokes.of("원목 책상")).isEqualTo("ㅇㅜㅓㄴㅁㅗㄱ ㅊㅐㄱㅅㅏㅇ");
        assertThat(Keystrokes.of("닭")).isEqualTo("ㄷㅏㄹㄱ");
    }

    @Test
    void theBoxShowsWhatTheFirstKeysGive() {
        assertThat(Keystrokes.shown("노트북", 3)).isEqualTo("놑");
        assertThat(Keystrokes.shown("노트북", 4)).isEqualTo("노트");
        assertThat(Keystrokes.shown("삼성전자", 3)).isEqualTo("삼");
        assertThat(Keystrokes.shown("삼성전자", 4)).isEqualTo("삼ㅅ");
        assertThat(Keystrokes.shown("의자", 3)).isEqualTo("의");
        assertThat(Keystrokes.shown("Nike", 3)).isEqualTo("nik");
        assertThat(Keystrokes.shown("닭", 9)).isEqualTo("닭");
    }

    @Test
    void everySyllableIsPutTogetherAgain() {
        for (char syllable = '가'; syllable <= '힣'; syllable++) {
            String word = String.valueOf(syllable);
            assertThat(Keystrokes.composed(Keystrokes.of(word))).isEqualTo(word);
        }
    }
}
