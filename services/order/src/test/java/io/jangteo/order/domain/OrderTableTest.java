package io.jangteo.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTableTest {

    private static final String TABLE = """
            PENDING,   PAYMENT_CAPTURED,     confirm
            PENDING,   PAYMENT_DECLINED,     cancel PAYMENT_DECLINED
            PENDING,   PAYMENT_REFUNDED,     impossible
            PENDING,   STOCK_COMMITTED,      impossible
            PENDING,   STOCK_COMMIT_REFUSED, impossible
            PENDING,   STOCK_RETURNED,       impossible
            PENDING,   DEADLINE_PASSED,      cancel TIMED_OUT
            PENDING,   CUSTOMER_CANCELS,     cancel CUSTOMER
            CONFIRMED, PAYMENT_CAPTURED,     absorb
            CONFIRMED, PAYMENT_DECLINED,     impossible
            CONFIRMED, PAYMENT_REFUNDED,     impossible
            CONFIRMED, STOCK_COMMITTED,      absorb
            CONFIRMED, STOCK_COMMIT_REFUSED, cancel OUT_OF_STOCK
            CONFIRMED, STOCK_RETURNED,       impossible
            CONFIRMED, DEADLINE_PASSED,      absorb
            CONFIRMED, CUSTOMER_CANCELS,     cancel CUSTOMER
            CANCELLED, PAYMENT_CAPTURED,     absorb
            CANCELLED, PAYMENT_DECLINED,     absorb
            CANCELLED, PAYMENT_REFUNDED,     absorb
            CANCELLED, STOCK_COMMITTED,      absorb
            CANCELLED, STOCK_COMMIT_REFUSED, absorb
            CANCELLED, STOCK_RETURNED,       absorb
            CANCELLED, DEADLINE_PASSED,      absorb
            CANCELLED, CUSTOMER_CANCELS,     absorb
            """;

    @ParameterizedTest
    @CsvSource(textBlock = TABLE)
    void doesInEachStateWhatTheTableSays(OrderStatus status, OrderMessage message, String cell) {
        assertThat(words(OrderTable.on(status, message))).isEqualTo(cell);
    }

    @Test
    void hasARowForEveryMessageInEveryState() {
        Stream<String> all = Arrays.stream(OrderStatus.values())
                .flatMap(status -> Arrays.stream(OrderMessage.values()).map(message -> status + "," + message));
        Stream<String> rows =
                TABLE.lines().map(line -> line.replace(" ", "")).map(line -> line.substring(0, line.lastIndexOf(',')));
        assertThat(rows).containsExactlyInAnyOrderElementsOf(all.toList());
    }

    private static String words(Cell cell) {
        return switch (cell) {
            case Cell.Confirm() -> "confirm";
            case Cell.Cancel(CancelReason reason) -> "cancel " + reason;
            case Cell.Absorb(String why) -> why.isBlank() ? "no reason" : "absorb";
            case Cell.Impossible(String why) -> why.isBlank() ? "no reason" : "impossible";
        };
    }
}
