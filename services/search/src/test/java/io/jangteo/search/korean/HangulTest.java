package io.jangteo.search.korean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HangulTest {

    @ParameterizedTest
    @CsvSource({"삼성,ㅅㅏㅁㅅㅓㅇ", "삼서,ㅅㅏㅁㅅㅓ", "닭,ㄷㅏㄹㄱ", "과자,ㄱㅗㅏㅈㅏ", "TV 값,TV ㄱㅏㅂㅅ", "빨갛ㄴ색,ㅃㅏㄹㄱㅏㅎㄴㅅㅐㄱ"})
    void takesSyllablesApartIntoWhatIsTyped(String text, String letters) {
        assertThat(Hangul.jamo(text)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({"삼성전자,ㅅㅅㅈㅈ", "LG 그램,LG ㄱㄹ", "꽃,ㄲ"})
    void knowsInitials(String text, String initials) {
        assertThat(Hangul.initials(text)).isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource({"ㅅㅅㅈㅈ,true", "ㄳ,true", "삼ㅅ,false", "ㅏㅏ,false", "ss,false", "'',false"})
    void tellsInitialsFromWords(String text, boolean initials) {
        assertThat(Hangul.isInitials(text)).isEqualTo(initials);
    }

    @Test
    void putsEverySyllableTogetherAgain() {
        for (char c = '가'; c <= '힣'; c++) {
            String syllable = String.valueOf(c);
            assertThat(Hangul.compose(Hangul.jamo(syllable))).isEqualTo(syllable);
        }
    }

    @ParameterizedTest
    @CsvSource({"운동화", "값이", "닭갈비", "괜찮아요", "없었다", "의자 과자", "ㅋㅋ", "갤럭시S24"})
    void putsWordsTogetherAgain(String word) {
        assertThat(Hangul.compose(Hangul.jamo(word))).isEqualTo(word);
    }
}
