package io.jangteo.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReservationTableTest {

    /** state | message | what happens */
    private static final String TABLE = """
            NONE      | HOLD            | -> HELD by HOLD
            NONE      | RELEASE         | -> RELEASED
            NONE      | EXPIRE          | impossible
            NONE      | ORDER_CONFIRMED | impossible
            NONE      | ORDER_CANCELLED | impossible
            HELD      | HOLD            | LINES_ARE_THE_SAME ? absorbed : refused HOLD_DIFFERS
            HELD      | RELEASE         | ATTEMPT_IS_NOT_EARLIER ? -> RELEASED by RELEASE : absorbed
            HELD      | EXPIRE          | -> EXPIRED by EXPIRE
            HELD      | ORDER_CONFIRMED | -> COMMITTED by COMMIT, tells STOCK_COMMITTED
            HELD      | ORDER_CANCELLED | -> CANCELLED by CANCEL, tells STOCK_RETURNED
            COMMITTED | HOLD            | refused HOLD_CLOSED
            COMMITTED | RELEASE         | refused HOLD_COMMITTED
            COMMITTED | EXPIRE          | absorbed
            COMMITTED | ORDER_CONFIRMED | absorbed
            COMMITTED | ORDER_CANCELLED | -> RESTOCKED by RESTOCK, tells STOCK_RETURNED
            RELEASED  | HOLD            | ATTEMPT_IS_LATER ? -> HELD by HOLD : refused HOLD_CLOSED
            RELEASED  | RELEASE         | absorbed
            RELEASED  | EXPIRE          | absorbed
            RELEASED  | ORDER_CONFIRMED | STOCK_IS_THERE ? -> COMMITTED by RETAKE, tells STOCK_COMMITTED : -> REFUSED, tells STOCK_COMMIT_REFUSED
            RELEASED  | ORDER_CANCELLED | -> CANCELLED
            EXPIRED   | HOLD            | ATTEMPT_IS_LATER ? -> HELD by HOLD : refused HOLD_CLOSED
            EXPIRED   | RELEASE         | absorbed
            EXPIRED   | EXPIRE          | absorbed
            EXPIRED   | ORDER_CONFIRMED | STOCK_IS_THERE ? -> COMMITTED by RETAKE, tells STOCK_COMMITTED : -> REFUSED, tells STOCK_COMMIT_REFUSED
            EXPIRED   | ORDER_CANCELLED | -> CANCELLED
            REFUSED   | HOLD            | refused HOLD_CLOSED
            REFUSED   | RELEASE         | absorbed
            REFUSED   | EXPIRE          | absorbed
            REFUSED   | ORDER_CONFIRMED | absorbed
            REFUSED   | ORDER_CANCELLED | -> CANCELLED
            RESTOCKED | HOLD            | refused HOLD_CLOSED
            RESTOCKED | RELEASE         | absorbed
            RESTOCKED | EXPIRE          | absorbed
            RESTOCKED | ORDER_CONFIRMED | absorbed
            RESTOCKED | ORDER_CANCELLED | absorbed
            CANCELLED | HOLD            | refused HOLD_CLOSED
            CANCELLED | RELEASE         | absorbed
            CANCELLED | EXPIRE          | absorbed
            CANCELLED | ORDER_CONFIRMED | absorbed
            CANCELLED | ORDER_CANCELLED | absorbed
            """;

    record Row(ReservationStatus state, ReservationMessage message, String happens) {

        static Row of(String line) {
            String[] columns = line.split(" \\| ", 3);
            return new Row(
                    ReservationStatus.valueOf(columns[0].strip()),
                    ReservationMessage.valueOf(columns[1].strip()),
                    columns[2].strip());
        }
    }

    static Stream<Row> rows() {
        return TABLE.lines().map(Row::of);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void answersEachMessageInEachStateAsTheTableSays(Row row) {
        assertThat(words(ReservationTable.on(row.state(), row.message()))).isEqualTo(row.happens());
    }

    @Test
    void leavesNoCellOut() {
        long cells = (long) ReservationStatus.values().length * ReservationMessage.values().length;
        assertThat(rows().map(row -> row.state() + " " + row.message()).distinct())
                .hasSize((int) cells);
    }

    private static String words(Cell cell) {
        return switch (cell) {
            case Cell.Move move -> "-> " + move.to() + words(" by ", move.movement()) + words(", tells ", move.news());
            case Cell.Absorb absorb -> {
                assertThat(absorb.reason()).isNotBlank();
                yield "absorbed";
            }
            case Cell.Refuse refuse -> "refused " + refuse.reason();
            case Cell.Impossible impossible -> {
                assertThat(impossible.reason()).isNotBlank();
                yield "impossible";
            }
            case Cell.Choice choice -> choice.fact() + " ? " + words(choice.then()) + " : " + words(choice.otherwise());
        };
    }

    private static String words(String before, Optional<?> value) {
        return value.map(each -> before + each).orElse("");
    }
}
