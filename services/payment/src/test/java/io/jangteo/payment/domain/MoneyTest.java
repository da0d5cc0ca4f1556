package io.jangteo.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "129000,         0, KRW,             129000",
        "    19, 990000000, USD,               1999",
        "     0,  10000000, USD,                  1",
        "     5,         0, USD,                500",
        "92233720368547758, 70000000, USD, 9223372036854775807",
    })
    void readsAndWritesExactAmounts(long units, int nanos, String currency, long minorUnits) {
        Money money = Money.of(units, nanos, currency);

        assertThat(money.minorUnits()).isEqualTo(minorUnits);
        assertThat(money.units()).isEqualTo(units);
        assertThat(money.nanos()).isEqualTo(nanos);
    }

    @ParameterizedTest
    @CsvSource({"1, 500000000, KRW", "1, 1, USD", "-1, 0, KRW", "1, -10000000, USD", "1, 1000000000, USD"})
    void refusesWhatIsNoExactAmount(long units, int nanos, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(units, nanos, currency));
    }

    @Test
    void refusesACurrencyTheShopDoesNotTake() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(1, 0, "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, ""));
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> Money.of(Long.MAX_VALUE, 0, "USD")).isInstanceOf(ArithmeticException.class);
    }
}
