package io.jangteo.load.stores;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.load.measure.CpuSample;
import io.jangteo.load.measure.CpuUse;
import io.jangteo.load.measure.Footprint;
import io.jangteo.load.measure.MachineFacts;
import io.jangteo.load.measure.Paging;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class StoresReportTest {

    private static final Read NEVER = _ -> false;

    @Test
    void saysWhatAReadTakesOfEachProcess() {
        String report = StoresReport.of(figures(List.of(measured(1_000, Map.of())), List.of()));

        assertThat(report)
                .contains(
                        "| mariadb | by id | 300 | 500.0 | 2.00 | 2.00 | 2.00 | 2.00 | 0.100 | 0.150 | 0.400 | 0.50 | 0.20 |"
                                + " none |")
                .contains("| Buffer pool | 256 MiB |")
                .contains("| Memory afterwards | mariadb 400 MiB |")
                .contains("| Swapped meanwhile | 7 pages in, 9 pages out, on the whole machine |")
                .doesNotContain("VOID");
    }

    @Test
    void isVoidWhenAReadFailsOrNoneEndsOrAPartEnds() {
        StoresFigures failed = figures(List.of(measured(10, Map.of("IOException: HTTP 404", 3L))), List.of());
        assertThat(failed.exitCode()).isOne();
        assertThat(StoresReport.of(failed))
                .contains(": VOID", "VOID: mariadb, by id, 300 users: 3 reads failed.", "3 x IOException: HTTP 404");

        StoresFigures none = figures(List.of(measured(0, Map.of())), List.of());
        assertThat(none.voidBecause()).singleElement().asString().contains("no read ended");
        assertThat(StoresReport.of(none)).contains("| 0.000 | 0.000 | 0.000 |");

        assertThat(figures(List.of(measured(10, Map.of())), List.of("opensearch was restarted while measuring"))
                        .voidBecause())
                .containsExactly("opensearch was restarted while measuring");
        assertThat(figures(List.of(measured(10, Map.of())), List.of()).exitCode())
                .isZero();
    }

    private static Measured measured(int reads, Map<String, Long> errors) {
        Histogram micros = new Histogram(3);
        if (reads > 0) {
            micros.recordValueWithCount(2_000, reads);
        }
        CpuUse cpu = new CpuUse(2, Map.of("mariadb", 100L, "kafka", 50L, CpuSample.CLIENT, 400L), Map.of(), 1_000, 0);
        return new Measured(
                Variant.of("mariadb", "by id", NEVER),
                300,
                new ReadLoop.Seen(micros, errors, cpu),
                500,
                new Paging(7, 9, 200));
    }

    private static StoresFigures figures(List<Measured> measured, List<String> restarts) {
        return new StoresFigures(
                Instant.EPOCH,
                new StoresPlan(Duration.ofSeconds(1), Duration.ofSeconds(2), 300, 20_000, 10, 1, ""),
                new MachineFacts("CPU", 2, 23.5, "Linux", "25", "abc"),
                20_000,
                Map.of("Buffer pool", "256 MiB"),
                measured,
                new Footprint(Map.of("mariadb", 400L << 20), Map.of("mariadb", 3L << 30)),
                restarts);
    }
}
