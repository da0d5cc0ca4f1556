package io.jangteo.user.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"eightchr", "나는오늘도장에간다", "only lower case words", "🦊🦊🐻🐻🐼🐼🐨🐨"})
    void asksForLengthAndNothingElse(String password) {
        assertThat(PasswordRules.objectionTo(password)).isEmpty();
    }

    @Test
    void countsCharactersAsPeopleSeeThem() {
        assertThat(PasswordRules.objectionTo("🦊🐻🐼🐨🐯🦁🐮")).isPresent();
        assertThat(PasswordRules.objectionTo("ab".repeat(64))).isEmpty();
        assertThat(PasswordRules.objectionTo("ab".repeat(64) + "c")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "PASSWORD1", "12345678", "qwerty123", "zzzzzzzzzzzz", "ｐａｓｓｗｏｒｄ"})
    void refusesWhatIsTriedFirst(String password) {
        assertThat(PasswordRules.objectionTo(password)).isPresent();
    }

    @Test
    void takesOneKeyboardsHangulForAnothers() {
        String password = "나는오늘도장에간다";

        assertThat(PasswordRules.normalise(Normalizer.normalize(password, Normalizer.Form.NFD)))
                .isEqualTo(PasswordRules.normalise(password));
    }
}
