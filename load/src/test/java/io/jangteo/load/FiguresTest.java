package io.jangteo.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jangteo.load.measure.CpuSample;
import io.jangteo.load.measure.CpuUse;
import io.jangteo.load.measure.Latency;
import io.jangteo.load.measure.MachineCpu;
import io.jangteo.load.measure.MachineFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Latency LATENCY = new Latency(10, 20, 30, 40);
    private static final long SECOND = 1_000_000_000L;

    private final CpuUse idle = CpuUse.between(
            sample(0, Map.of("order", 1000L, "kafka", 500L, CpuSample.CLIENT, 10L), 0),
            sample(10, Map.of("order", 1100L, "kafka", 700L, CpuSample.CLIENT, 20L), 400));
    private final CpuUse load = CpuUse.between(
            sample(20, Map.of("order", 2000L, "kafka", 800L, CpuSample.CLIENT, 100L), 1000),
            sample(80, Map.of("order", 32_000L, "kafka", 6800L, CpuSample.CLIENT, 6100L, "late", 5L), 61_000));

    @Test
    void theClientIsNoPartOfWhatAnOrderCosts() {
        assertThat(load.platform()).isEqualTo(36_000);
        assertThat(figures(List.of()).cost().platform()).isCloseTo(12.0, within(1e-9));
        assertThat(figures(List.of()).cost().of(CpuSample.CLIENT)).isCloseTo(2.0, within(1e-9));
    }

    @Test
    void whatIsUsedIdleIsShownApart() {
        var figures = figures(List.of());
        assertThat(figures.cost().aboveIdle("order")).isCloseTo(10.0 - 10.0 * 60 / 3000, within(1e-9));
        assertThat(figures.cost().platformAboveIdle()).isCloseTo(12.0 - 30.0 * 60 / 3000, within(1e-9));
    }

    @Test
    void aProcessThatWasStartedMeanwhileIsLeftOut() {
        assertThat(load.processes()).doesNotContainKey("late");
    }

    @Test
    void whatOthersUseIsTheRestOfTheMachine() {
        assertThat(load.foreign()).isEqualTo(60_000 - 42_000);
    }

    @Test
    void theReportShowsRateCostAndMethod() {
        assertThat(MarkdownReport.of(figures(List.of()), true))
                .contains("16 buyers, 60 s after 30 s of warm-up")
                .contains("50.0/s (3000 in 60.0 s)")
                .contains("12.00 ms")
                .contains("p50 10.0 ms, p95 20.0 ms, p99 30.0 ms")
                .contains("| Errors | 2 x HTTP 503 BUSY |")
                .contains("closed loop")
                .contains("4.00 com_commit")
                .contains("| order | 10.0 | 500.0 | 10.00 | 9.80 |")
                .contains("| order | C2 8.00, VM Thread 2.00 |")
                .doesNotContain("VOID");
    }

    @Test
    void aVoidFigureSaysSoAtItsTop() {
        assertThat(MarkdownReport.of(figures(List.of("the invariants do not hold")), false))
                .contains(": VOID")
                .contains("**VOID: the invariants do not hold**");
    }

    private Figures figures(List<String> voidBecause) {
        return new Figures(
                Instant.EPOCH,
                new Plan(16, Duration.ofSeconds(30), Duration.ofSeconds(60), 200, 100),
                new MachineFacts("a processor", 2, 23.4, "Linux 6", "25", "abc"),
                "sync_binlog=1",
                3000,
                LATENCY,
                LATENCY,
                Map.of("HTTP 503 BUSY", 2),
                10,
                idle,
                load,
                new DatabaseWork(Map.of("com_commit", 12_000L)),
                voidBecause);
    }

    private static CpuSample sample(long second, Map<String, Long> processes, long machine) {
        long order = processes.getOrDefault("order", 0L);
        return new CpuSample(
                second * SECOND,
                processes,
                Map.of("order", Map.of("C2", order * 4 / 5, "VM Thread", order / 5)),
                new MachineCpu(machine, 0));
    }
}
