package io.jangteo.user.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void isTheSameHoweverItIsTyped() {
        assertThat(EmailAddress.of(" Min.Ji+shop@Example.COM "))
                .map(EmailAddress::value)
                .hasValue("min.ji+shop@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.co", "o'hara@example.com", "1@xn--9n2bp8q.com", "operator@jangteo.local"})
    void takesWhatMailCanReach(String text) {
        assertThat(EmailAddress.of(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@b.co",
                "a@b",
                "a b@c.co",
                "a@b..co",
                "a@-b.co",
                ".a@b.co",
                "a.@b.co",
                "a..b@c.co",
                "a@b.co\nbcc: c@d.co",
                "a@b@c.co",
                "김@example.com",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@b.co"
            })
    void refusesEverythingElse(String text) {
        assertThat(EmailAddress.of(text)).isEmpty();
    }
}
