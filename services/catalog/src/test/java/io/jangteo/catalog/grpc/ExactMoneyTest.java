package io.jangteo.catalog.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Money;
import io.jangteo.catalog.products.Price;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactMoneyTest {

    @ParameterizedTest
    @CsvSource({
        "KRW, 1, 1, 0",
        "KRW, 1000000000000, 1000000000000, 0",
        "USD, 1, 0, 10000000",
        "USD, 349999, 3499, 990000000",
        "USD, 1000000000000, 10000000000, 0"
    })
    void isWorthExactlyTheMinorUnits(String currency, long minorUnits, long units, int nanos) {
        assertThat(ExactMoney.of(new Price(currency, minorUnits)))
                .isEqualTo(Money.newBuilder()
                        .setCurrencyCode(currency)
                        .setUnits(units)
                        .setNanos(nanos)
                        .build());
    }
}
