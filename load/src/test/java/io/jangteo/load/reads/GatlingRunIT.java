package io.jangteo.load.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jangteo.load.gatling.LoadPlan;
import io.jangteo.load.gatling.Shape;
import io.jangteo.load.measure.CpuSample;
import io.jangteo.load.measure.CpuUse;
import io.jangteo.load.measure.Footprint;
import io.jangteo.load.measure.MachineCpu;
import io.jangteo.load.measure.MachineFacts;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.shop.Shop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gatling itself, for some seconds, against a small shop in this process. */
class GatlingRunIT {

    private static final Path LIBRARIES = Path.of("gatling/target/lib");
    private static final Shape SHORT_RAMP = new Shape.Ramp(8, Duration.ofSeconds(3));

    @TempDir
    private Path reports;

    private SmallShop shop;

    @BeforeEach
    void open() throws Exception {
        shop = new SmallShop();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void usersWhoThinkMeetTheThresholdsOfAShopThatIsWell() throws Exception {
        StepFigures figures = run(Reads.BROWSE, SHORT_RAMP, shop.url());
        assertThat(figures.failed()).isZero();
        assertThat(figures.missed()).isEmpty();
        assertThat(figures.requests()).isGreaterThan(8);
        assertThat(figures.shareWithin(false, 10)).isEqualTo(1);
        assertThat(figures.recording().seconds()).isPositive();
        assertThat(figures.cpu().client()).as("Gatling's CPU").isPositive();
        assertThat(figures(figures).exitCode()).isZero();
        assertThat(Files.readString(figures.html().resolve("index.html"))).contains("Gatling");
    }

    @Test
    void errorsAreCountedAndFailTheCommandByName() throws Exception {
        StepFigures figures = run(Reads.PRODUCT, SHORT_RAMP, shop.url() + "/broken");
        assertThat(figures.errors()).containsOnlyKeys("HTTP 500");
        assertThat(figures.failed()).isEqualTo(figures.requests()).isGreaterThan(8);
        assertThat(figures.shareWithin(false, 10)).isZero();
        assertThat(figures.missed())
                .anySatisfy(missed ->
                        assertThat(missed).contains("percentage of failed").contains("100"));
        assertThat(figures(figures).exitCode()).isEqualTo(1);
        assertThat(ReadsReport.of(figures(figures)))
                .contains("| Thresholds | **missed: product, 1 to 8 users: ")
                .contains(figures.failed() + " x HTTP 500");
    }

    @Test
    void aShopThatIsAwayAnswersNothing() throws Exception {
        shop.close();
        StepFigures figures = run(Reads.PRODUCT, SHORT_RAMP, shop.url());
        assertThat(figures.errors()).containsOnlyKeys("no answer");
        assertThat(figures(figures).exitCode()).isEqualTo(1);
    }

    @Test
    void aClosedLoopIsCountedAfterItsWarmUpAndChangesPricesToAndFro() throws Exception {
        StepFigures figures =
                run(Reads.MIXED, new Shape.ClosedLoop(4, Duration.ofSeconds(2), Duration.ofSeconds(2)), shop.url());
        assertThat(figures.failed()).isZero();
        assertThat(figures.recording().seconds()).as("without the warm-up").isBetween(1.0, 3.5);
        long writes = figures.answers(true).getTotalCount();
        assertThat(writes).isPositive();
        assertThat(figures.answers(false).getTotalCount() / (double) writes).isBetween(80.0, 120.0);
        assertThat(shop.states())
                .anyMatch(product -> product.changes() > 0)
                .allMatch(product -> product.price() == (product.changes() % 2 == 0 ? 5000 : 5010));
    }

    @Test
    void whoKeepsCopiesAsksWhetherTheyAreStillRight() throws Exception {
        StepFigures figures =
                run(Reads.PRODUCT, new Shape.ClosedLoop(1, Duration.ofSeconds(2), Duration.ofSeconds(2)), shop.url());
        assertThat(figures.failed()).isZero();
        assertThat(figures.recording().shareUnchanged())
                .as("sixty products were all seen before it counts")
                .isGreaterThan(0.95);
        assertThat(ReadsReport.of(figures(figures))).contains("| Copies | users keep what they have seen; ");
    }

    @Test
    void whoIsRefusedForComingTooOftenIsTold() throws Exception {
        StepFigures figures = run(
                Reads.SEARCH, new Shape.ClosedLoop(2, Duration.ZERO, Duration.ofSeconds(3)), shop.url() + "/limited");
        assertThat(figures.limited()).isTrue();
    }

    @Test
    void withoutGatlingThereIsNoFigure() {
        var run = new GatlingRun(reports.resolve("nothing"), 128, Map.of(), _ -> {});
        var step = new ReadsPlan.Step(Reads.PRODUCT, SHORT_RAMP);
        assertThatThrownBy(() -> run.run(step, plan(step, shop.url()), material(), reports))
                .isInstanceOf(MachineFailure.class)
                .hasMessageContaining("exit code 1")
                .hasMessageContaining("io.gatling.app.Gatling");
    }

    private StepFigures run(Reads reads, Shape shape, String url) throws Exception {
        var step = new ReadsPlan.Step(reads, shape);
        return new GatlingRun(LIBRARIES, 128, Map.of(), _ -> {}).run(step, plan(step, url), material(), reports);
    }

    private static LoadPlan plan(ReadsPlan.Step step, String url) {
        Reads reads = step.reads();
        return new LoadPlan(
                step.name(), url, step.shape(), reads.shares(), reads.writesPercent(), 1, 1, true, SmallShop.TOKEN);
    }

    /** From a shop of its own, so that a broken one can be asked too. */
    private static Material material() throws Exception {
        try (var model = new SmallShop();
                var door = new Shop(model.url())) {
            return new Collector(door, 1).collect(List.of(), 100);
        }
    }

    private static ReadsFigures figures(StepFigures step) {
        CpuUse idle = CpuUse.between(nothing(0), nothing(1_000_000_000L));
        return new ReadsFigures(
                Instant.EPOCH,
                new ReadsPlan(
                        List.of(step.step().reads()),
                        step.step().shape().length(),
                        step.step().shape().users(),
                        List.of(),
                        Duration.ZERO,
                        Duration.ofSeconds(1),
                        1,
                        1,
                        true,
                        100,
                        128),
                new MachineFacts("a processor", 2, 23.4, "Linux 6", "25", "abc"),
                "some",
                idle,
                List.of(step),
                new Footprint(Map.of(), Map.of()),
                List.of());
    }

    private static CpuSample nothing(long nanoTime) {
        return new CpuSample(nanoTime, Map.of(), Map.of(), new MachineCpu(0, 0));
    }
}
