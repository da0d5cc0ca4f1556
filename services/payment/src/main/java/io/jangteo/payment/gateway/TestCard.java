package io.jangteo.payment.gateway;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the tokens of the simulated gateway do; a token is {@code tok_} and the name in lower case. */
enum TestCard {
    /** Is charged. */
    SUCCEEDS,
    /** Is refused without a closer reason. */
    DECLINED,
    /** Is refused for want of money. */
    INSUFFICIENT_FUNDS,
    /** Is charged, and the answer to the capture never comes. */
    ANSWER_LOST,
    /** Is charged, and the answer to the capture comes late. */
    SLOW,
    /** The first calls to authorize fail before anything is written, then it is charged. */
    DOWN_FOR_A_WHILE;

    static Optional<TestCard> of(String token) {
        return Stream.of(values()).filter(card -> card.token().equals(token)).findFirst();
    }

    String token() {
        return "tok_" + name().toLowerCase(Locale.ROOT);
    }
}
