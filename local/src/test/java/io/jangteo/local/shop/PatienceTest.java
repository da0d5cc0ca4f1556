package io.jangteo.local.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@Timeout(20)
class PatienceTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final List<Integer> repeated = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void asksAgainWhenTheShopCannotAnswerYet(int status) {
        assertThat(ask(LONG, answer(status, 0), answer(status, 0), answer(202, 0)))
                .isEqualTo(202);
        assertThat(repeated).containsExactly(status, status);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 400, 401, 404, 409, 422, 500})
    void takesAnAnswerForGood(int status) {
        assertThat(ask(LONG, answer(status, 0))).isEqualTo(status);
        assertThat(repeated).isEmpty();
    }

    @Test
    void asksAgainWhileTheFirstRequestWithTheKeyIsAtWork() {
        assertThat(ask(LONG, answer(409, 1), answer(202, 0))).isEqualTo(202);
        assertThat(repeated).containsExactly(409);
    }

    @Test
    void givesWhatWasAnsweredLastWhenTheTimeIsOver() {
        assertThat(ask(Duration.ZERO, answer(503, 0))).isEqualTo(503);
    }

    private int ask(Duration limit, Answer... answers) {
        Deque<Answer> next = new ArrayDeque<>(List.of(answers));
        return Patience.within(limit, next::remove, answer -> repeated.add(answer.status()))
                .status();
    }

    private static Answer answer(int status, long retryAfter) {
        return new Answer(status, JsonMapper.shared().missingNode(), retryAfter);
    }
}
