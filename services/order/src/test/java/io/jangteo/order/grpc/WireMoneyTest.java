package io.jangteo.order.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jangteo.order.domain.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireMoneyTest {

    @ParameterizedTest
    @CsvSource({"KRW,1698400,1698400,0", "USD,349999,3499,990000000", "USD,5,0,50000000", "KRW,0,0,0"})
    void keepsEveryMinorUnitOnTheWayThereAndBack(String currency, long minorUnits, long units, int nanos) {
        var wire = WireMoney.of(new Money(currency, minorUnits));

        assertThat(wire.getUnits()).isEqualTo(units);
        assertThat(wire.getNanos()).isEqualTo(nanos);
        assertThat(WireMoney.from(wire)).isEqualTo(new Money(currency, minorUnits));
    }

    @Test
    void refusesAFractionOfAMinorUnit() {
        var half = com.google.type.Money.newBuilder()
                .setCurrencyCode("USD")
                .setNanos(5_000_000)
                .build();

        assertThatIllegalArgumentException().isThrownBy(() -> WireMoney.from(half));
    }
}
