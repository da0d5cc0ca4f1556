package io.jangteo.load.reads;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.load.gatling.Recording;
import io.jangteo.load.gatling.Shape;
import io.jangteo.load.measure.CpuSample;
import io.jangteo.load.measure.CpuUse;
import io.jangteo.load.measure.Footprint;
import io.jangteo.load.measure.MachineCpu;
import io.jangteo.load.measure.MachineFacts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class ReadsReportTest {

    private static final long SECOND = 1_000_000_000L;
    private static final Shape RAMP = new Shape.Ramp(300, Duration.ofMinutes(10));
    private static final Shape LOOP = new Shape.ClosedLoop(16, Duration.ofSeconds(20), Duration.ofSeconds(60));
    private static final CpuUse IDLE = use(10, 100, 100);
    private static final CpuUse BUSY = use(60, 6000, 30_000);

    @Test
    void theRowOfALoopHasItsRateItsTimesAndItsCost() {
        // 60 s, 10,000 requests, 36,000 ms of the platform, of which 60 s x 20 ms/s are idle.
        String report = ReadsReport.of(figures(step(Reads.PRODUCT, LOOP, 10_000, 2_000, 0)));
        assertThat(report)
                .contains("| product | 16 | 167 | none | 2.0 | 2.0 | 2.0 | 2.0 | 3.600 | 3.480 | ")
                .contains("| **platform** | 20.0 | **3.600** |")
                .contains("| catalog | 10.0 | 3.000 |")
                .contains("| product, closed loop of 16: platform CPU, ms per request | 0.6 | 3.600 | **missed** |")
                .contains("the k-th with a weight of 1/k^1.0, seed 1")
                .doesNotContain("Thresholds")
                .doesNotContain("VOID");
    }

    @Test
    void theRowOfTheScenarioHasTheSharesInTime() {
        StepFigures figures = step(Reads.PRODUCT, RAMP, 900, 20_000, 100);
        String report = ReadsReport.of(figures(figures));
        assertThat(figures.shareWithin(false, 1)).isEqualTo(0.9);
        assertThat(report)
                .contains("| product | 1000 | 16.7 | 100 x HTTP 503 | 20.0 | ")
                .contains("| 90.00 % | 90.00 % | 90.00 % |")
                .contains("| Thresholds | all met |");
    }

    @Test
    void answersWithinASecondAreThoseBelowIt() {
        var answers = new Histogram(3);
        answers.recordValueWithCount(500_000, 80);
        answers.recordValueWithCount(1_500_000, 15);
        answers.recordValueWithCount(7_000_000, 5);
        StepFigures figures = step(Reads.PRODUCT, RAMP, answers, 0);
        assertThat(figures.shareWithin(false, 1)).isEqualTo(0.80);
        assertThat(figures.shareWithin(false, 5)).isEqualTo(0.95);
        assertThat(figures.shareWithin(false, 10)).isEqualTo(1.0);
    }

    @Test
    void readsOfTheMixedRunAreComparedWithThoseWithoutWrites() {
        assertThat(Aims.of(
                        List.of(step(Reads.BROWSE, RAMP, 1000, 10_000, 0), step(Reads.MIXED, RAMP, 1000, 15_000, 0))))
                .singleElement()
                .satisfies(aim -> {
                    assertThat(aim.met()).isFalse();
                    assertThat(aim.found()).isBetween(1.49, 1.51);
                });
        assertThat(Aims.of(List.of(step(Reads.MIXED, RAMP, 1000, 15_000, 0)))).isEmpty();
    }

    @Test
    void writesHaveARowOfTheirOwnAndAreInNoTimeOfReads() {
        var reads = new Histogram(3);
        reads.recordValueWithCount(4_000, 990);
        var writes = new Histogram(3);
        writes.recordValueWithCount(80_000, 10);
        var figures = new StepFigures(
                new ReadsPlan.Step(Reads.MIXED, LOOP),
                new Recording(60, Map.of("product", reads, "write", writes), Map.of("write", Map.of("HTTP 412", 2L))),
                BUSY,
                List.of(),
                Path.of("html"));
        assertThat(figures.requests()).isEqualTo(1002);
        assertThat(ReadsReport.of(figures(figures)))
                .contains("| mixed | 16 | 17 | 2 x HTTP 412 to a write | 4.0 | 4.0 | 4.0 |")
                .contains("| its writes | | 0.2 | | 80.1 |");
    }

    @Test
    void aMissedThresholdOrAVoidFigureFailsTheCommand() {
        StepFigures good = step(Reads.SEARCH, RAMP, 100, 1000, 0);
        var bad = new StepFigures(
                good.step(),
                good.recording(),
                good.cpu(),
                List.of("Global: p95 is less than 5000: 6000"),
                Path.of("x"));
        assertThat(figures(good).exitCode()).isZero();
        assertThat(figures(bad).exitCode()).isOne();
        assertThat(ReadsReport.of(figures(bad)))
                .contains("**missed: search, 1 to 300 users: Global: p95 is less than 5000: 6000**");
        ReadsFigures valid = figures(good);
        var voided = new ReadsFigures(
                valid.at(),
                valid.plan(),
                valid.machine(),
                "some",
                IDLE,
                valid.steps(),
                valid.footprint(),
                List.of("catalog was restarted while measuring"));
        assertThat(voided.exitCode()).isOne();
        assertThat(ReadsReport.of(voided)).contains(": VOID").contains("**VOID: catalog was restarted");
    }

    @Test
    void whatGatlingSaysOfAThresholdIsTold() {
        List<String> output = List.of(
                "Reports generated",
                "Global: 95th percentile of response time is less than 5000.0 : true (actual : 111.0)",
                "Global: percentage of failed events is less than 5.0 : false (actual : 100.0)");
        assertThat(Thresholds.missed(true, output))
                .containsExactly("Global: percentage of failed events is less than 5.0, but it is 100.0");
        assertThat(Thresholds.missed(false, output)).isEmpty();
        assertThat(Thresholds.missed(true, List.of())).hasSize(1);
    }

    private static StepFigures step(Reads reads, Shape shape, long count, long micros, long errors) {
        var answers = new Histogram(3);
        answers.recordValueWithCount(micros, count);
        return step(reads, shape, answers, errors);
    }

    private static StepFigures step(Reads reads, Shape shape, Histogram answers, long errors) {
        return new StepFigures(
                new ReadsPlan.Step(reads, shape),
                new Recording(
                        60,
                        Map.of("product", answers),
                        errors == 0 ? Map.of() : Map.of("product", Map.of("HTTP 503", errors))),
                BUSY,
                List.of(),
                Path.of("html"));
    }

    private static ReadsFigures figures(StepFigures step) {
        return new ReadsFigures(
                Instant.EPOCH,
                new ReadsPlan(
                        List.of(Reads.PRODUCT),
                        RAMP.length(),
                        300,
                        List.of(16),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(60),
                        1,
                        1,
                        false,
                        100,
                        512),
                new MachineFacts("a processor", 2, 23.4, "Linux 6", "25", "abc"),
                "60 products",
                IDLE,
                List.of(step),
                new Footprint(Map.of("catalog", 400L << 20), Map.of("mariadb", 3L << 30)),
                List.of());
    }

    private static CpuUse use(long seconds, long gateway, long catalog) {
        return CpuUse.between(sample(0, 0, 0), sample(seconds * SECOND, gateway, catalog));
    }

    private static CpuSample sample(long nanoTime, long gateway, long catalog) {
        Map<String, Long> processes = new LinkedHashMap<>();
        processes.put("gateway", gateway);
        processes.put("catalog", catalog);
        processes.put(CpuSample.CLIENT, nanoTime / SECOND * 100);
        return new CpuSample(nanoTime, processes, Map.of(), new MachineCpu(nanoTime / SECOND * 1500, 0));
    }
}
