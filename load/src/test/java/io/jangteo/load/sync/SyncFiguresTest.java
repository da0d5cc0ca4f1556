package io.jangteo.load.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.load.measure.Cost;
import io.jangteo.load.measure.CpuUse;
import io.jangteo.load.measure.Latency;
import io.jangteo.load.measure.MachineFacts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SyncFiguresTest {

    private static final MachineFacts MACHINE = new MachineFacts("CPU", 2, 23.5, "Linux", "25", "abc");

    @Test
    void figuresMayBeUsedWhenAllWasFoundInTimeAndNothingWasRestarted() {
        SyncFigures figures = figures(0, 999, List.of());
        assertThat(figures.valid()).isTrue();
        assertThat(figures.markdown(MACHINE)).contains("100 changes/s for 60 s").doesNotContain("VOID");
    }

    @Test
    void figuresAreVoidWhenAPartWasRestartedWhileMeasuring() {
        SyncFigures figures = figures(0, 0, List.of("search-1 was restarted while measuring"));
        assertThat(figures.valid()).isFalse();
        assertThat(figures.markdown(MACHINE)).contains(": VOID", "**VOID: search-1 was restarted while measuring**");
    }

    @Test
    void figuresAreVoidWhenAChangeIsMissingOrTheRateWasNotHeld() {
        assertThat(figures(3, 1_000, List.of()).voidBecause())
                .containsExactly("3 changes were never found", "the rate was not held: the writer was late by 1000 ms");
    }

    private static SyncFigures figures(int missing, long latestTick, List<String> restarts) {
        CpuUse use = new CpuUse(10, Map.of("search-1", 100L), Map.of(), 200, 0);
        return new SyncFigures(
                new SyncPlan(100, 60, 10, Duration.ofMillis(100)),
                new Latency(1, 2, 3, 4),
                missing,
                latestTick,
                new Cost(use, use, 6_000),
                restarts);
    }
}
