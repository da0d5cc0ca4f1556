package io.jangteo.docs;

import io.jangteo.inventory.domain.ReservationMessage;
import io.jangteo.inventory.domain.ReservationStatus;
import io.jangteo.inventory.domain.ReservationTable;
import io.jangteo.order.domain.OrderMessage;
import io.jangteo.order.domain.OrderStatus;
import io.jangteo.order.domain.OrderTable;
import io.jangteo.payment.domain.PaymentMessage;
import io.jangteo.payment.domain.PaymentStatus;
import io.jangteo.payment.domain.PaymentTable;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatesTest {

    @Test
    void areShownAsTheCodeHasThem() {
        String page = """
                # Tables of states

                Made from the code by `StatesTest`. Each row is a message, each column a state; a cell says what the message does in
                that state: **move** to a state (and what follows), *absorb* it for a reason, refuse it, or call it impossible, which
                parks the message for a person. What each state and each message means stands at its constant in the code.

                ## Order

                [OrderTable](../../services/order/src/main/java/io/jangteo/order/domain/OrderTable.java),
                walked cell by cell by `OrderTableTest`.

                %s
                ## Reservation

                [ReservationTable](../../services/inventory/src/main/java/io/jangteo/inventory/domain/ReservationTable.java),
                walked cell by cell by `ReservationTableTest`. NONE is never stored.

                %s
                ## Payment

                [PaymentTable](../../services/payment/src/main/java/io/jangteo/payment/domain/PaymentTable.java),
                walked cell by cell by `PaymentTableTest`. NONE is never stored.

                %s""".formatted(
                        table(
                                OrderStatus.values(),
                                OrderMessage.values(),
                                (state, message) -> order(OrderTable.on(state, message))),
                        table(
                                ReservationStatus.values(),
                                ReservationMessage.values(),
                                (state, message) -> reservation(ReservationTable.on(state, message))),
                        table(
                                PaymentStatus.values(),
                                PaymentMessage.values(),
                                (state, message) -> payment(PaymentTable.on(state, message))));
        new DrawnPage(Project.DOCS.resolve("architecture/states.md"), page).check();
    }

    private static <S, M> String table(S[] states, M[] messages, BiFunction<S, M, String> cell) {
        String head = row(Stream.concat(Stream.of("message"), Arrays.stream(states)));
        String line = row(Stream.generate(() -> "---").limit(states.length + 1L));
        return head
                + line
                + Arrays.stream(messages)
                        .map(message -> row(Stream.concat(
                                Stream.of(message), Arrays.stream(states).map(state -> cell.apply(state, message)))))
                        .collect(Collectors.joining());
    }

    private static String row(Stream<?> cells) {
        return cells.map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String order(io.jangteo.order.domain.Cell cell) {
        return switch (cell) {
            case io.jangteo.order.domain.Cell.Confirm() -> "**CONFIRMED**";
            case io.jangteo.order.domain.Cell.Cancel(var reason) -> "**CANCELLED** (" + reason + ")";
            case io.jangteo.order.domain.Cell.Absorb(String why) -> absorb(why);
            case io.jangteo.order.domain.Cell.Impossible(String why) -> impossible(why);
        };
    }

    private static String reservation(io.jangteo.inventory.domain.Cell cell) {
        return switch (cell) {
            case io.jangteo.inventory.domain.Cell.Move(var to, var movement, var news) ->
                "**" + to + "**" + movement.map(each -> ", stock: " + each).orElse("")
                        + news.map(each -> ", tells " + each).orElse("");
            case io.jangteo.inventory.domain.Cell.Absorb(String why) -> absorb(why);
            case io.jangteo.inventory.domain.Cell.Refuse(var reason) -> "refuse: " + reason;
            case io.jangteo.inventory.domain.Cell.Impossible(String why) -> impossible(why);
            case io.jangteo.inventory.domain.Cell.Choice(var fact, var then, var otherwise) ->
                "if " + fact + ": " + reservation(then) + "; else " + reservation(otherwise);
        };
    }

    private static String payment(io.jangteo.payment.domain.Cell cell) {
        return switch (cell) {
            case io.jangteo.payment.domain.Cell.Move(var to, var effect) ->
                "**" + to + "**" + (effect == io.jangteo.payment.domain.Cell.Effect.NOTHING ? "" : ", " + effect);
            case io.jangteo.payment.domain.Cell.Absorb(String why) -> absorb(why);
            case io.jangteo.payment.domain.Cell.Impossible(String why) -> impossible(why);
        };
    }

    private static String absorb(String why) {
        return "*" + why + "*";
    }

    private static String impossible(String why) {
        return "impossible: " + why;
    }
}
