package io.jangteo.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentTableTest {

    /** A state's name: moves there. {@code +x}: and does x. {@code -}: absorbed. {@code !}: impossible. */
    private static final String EXPECTED = """
            message                   | NONE       | DUE                    | UNKNOWN                | CAPTURED              | DECLINED | CANCELLED | REFUND_DUE              | REFUNDED
            ORDER_PLACED              | DUE        | -                      | -                      | -                     | -        | -         | -                       | -
            ORDER_CANCELLED           | CANCELLED  | CANCELLED              | !                      | REFUND_DUE+OWE_REFUND | -        | -         | -                       | -
            ORDER_CANCELLED_IN_FLIGHT | !          | DUE+WANT_REFUND        | UNKNOWN+WANT_REFUND    | !                     | !        | !         | !                       | !
            CHARGED                   | !          | CAPTURED+TELL_CAPTURED | CAPTURED+TELL_CAPTURED | -                     | !        | !         | -                       | -
            CHARGED_AFTER_CANCEL      | !          | REFUND_DUE+OWE_REFUND  | REFUND_DUE+OWE_REFUND  | !                     | !        | !         | -                       | -
            REFUSED                   | !          | DECLINED+TELL_DECLINED | DECLINED+TELL_DECLINED | !                     | -        | !         | !                       | !
            REFUSED_AFTER_CANCEL      | !          | CANCELLED              | CANCELLED              | !                     | !        | -         | !                       | !
            NO_ANSWER                 | !          | UNKNOWN                | UNKNOWN                | -                     | -        | -         | -                       | -
            REFUND_DONE               | !          | !                      | !                      | !                     | !        | !         | REFUNDED+TELL_REFUNDED  | -
            REFUND_NO_ANSWER          | !          | !                      | !                      | !                     | !        | !         | REFUND_DUE              | -
            """;

    @ParameterizedTest(name = "{0} x {1} is {2}")
    @MethodSource("cells")
    void saysWhatHappensInEachCell(PaymentStatus state, PaymentMessage message, String expected) {
        assertThat(written(PaymentTable.on(state, message))).isEqualTo(expected);
    }

    @Test
    void hasEveryStateAndEveryMessage() {
        assertThat(cells()).hasSize(PaymentStatus.values().length * PaymentMessage.values().length);
    }

    @Test
    void tellsEachEventFromOneKindOfMessageOnly() {
        assertThat(cells().map(cell -> (String) cell.get()[2]).filter(cell -> cell.contains("TELL")))
                .containsOnly("CAPTURED+TELL_CAPTURED", "DECLINED+TELL_DECLINED", "REFUNDED+TELL_REFUNDED");
    }

    static Stream<Arguments> cells() {
        List<List<String>> rows = EXPECTED.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
        List<String> states = rows.getFirst();
        return rows.stream()
                .skip(1)
                .flatMap(row -> IntStream.range(1, row.size())
                        .mapToObj(column -> Arguments.of(
                                PaymentStatus.valueOf(states.get(column)),
                                PaymentMessage.valueOf(row.getFirst()),
                                row.get(column))));
    }

    private static String written(Cell cell) {
        return switch (cell) {
            case Cell.Move move
            when move.effect() == Cell.Effect.NOTHING -> move.to().name();
            case Cell.Move move -> move.to() + "+" + move.effect();
            case Cell.Absorb absorb -> absorb.reason().isBlank() ? "no reason" : "-";
            case Cell.Impossible impossible -> impossible.reason().isBlank() ? "no reason" : "!";
        };
    }
}
