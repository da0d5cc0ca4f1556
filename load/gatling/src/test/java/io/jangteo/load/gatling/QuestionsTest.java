package io.jangteo.load.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jangteo.load.gatling.Questions.Question;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsTest {

    private static final Map<String, List<String>> PATHS =
            Map.of("product", List.of("/p/1", "/p/2"), "search", List.of("/s/1"));
    private static final Writable PRODUCT = new Writable("p1", "\"3\"", 5000, "{\"price\":" + Writable.PRICE + "}", 0);

    @Test
    void oneOfAHundredIsAWrite() {
        var questions = new Questions(plan(1), PATHS, List.of(PRODUCT));
        Map<String, Long> kinds = Stream.generate(() -> next(questions))
                .limit(10_000)
                .collect(Collectors.groupingBy(Question::kind, TreeMap::new, Collectors.counting()));
        assertThat(kinds.get("write")).isEqualTo(100);
        assertThat(kinds.get("product") / (double) kinds.get("search")).isCloseTo(3, within(0.2));
    }

    @Test
    void aProductIsChangedByOneAtATimeAndNotAgainAfterAFailure() {
        var questions = new Questions(plan(100), PATHS, List.of(PRODUCT));
        assertThat(questions.next().write()).isEqualTo(PRODUCT);
        assertThat(questions.next().write()).isNull();
        questions.changed(PRODUCT.changed("\"4\""));
        assertThat(Objects.requireNonNull(questions.next().write()).version()).isEqualTo("\"4\"");
    }

    @Test
    void aPriceGoesUpAndComesDownAgain() {
        assertThat(PRODUCT.content()).isEqualTo("{\"price\":5010}");
        assertThat(PRODUCT.changed("\"4\"").content()).isEqualTo("{\"price\":5000}");
        assertThat(PRODUCT.changed("\"4\"").changed("\"5\"").content()).isEqualTo("{\"price\":5010}");
    }

    @Test
    void aPlanIsReadAsItWasWritten(@TempDir Path folder) throws Exception {
        for (Shape shape : List.of(
                new Shape.Ramp(300, Duration.ofMinutes(10)),
                new Shape.ClosedLoop(16, Duration.ofSeconds(20), Duration.ofSeconds(60)))) {
            var plan = new LoadPlan(
                    "mixed", "http://127.0.0.1:1", shape, Map.of("search", 2, "product", 1), 1, 0.8, 42, true, "token");
            plan.write(folder, PATHS, List.of(PRODUCT));
            LoadPlan read = LoadPlan.read(folder);
            assertThat(read).isEqualTo(plan);
            assertThat(read.questions(folder)).isEqualTo(PATHS);
            assertThat(read.writables(folder)).containsExactly(PRODUCT);
        }
    }

    private static Question next(Questions questions) {
        Question question = questions.next();
        Writable write = question.write();
        if (write != null) {
            questions.changed(write.changed("\"x\""));
        }
        return question;
    }

    private static LoadPlan plan(int writesPercent) {
        Function<Integer, Shape> shape = users -> new Shape.Ramp(users, Duration.ofSeconds(1));
        return new LoadPlan("x", "", shape.apply(1), Map.of("product", 3, "search", 1), writesPercent, 1, 1, false, "");
    }
}
