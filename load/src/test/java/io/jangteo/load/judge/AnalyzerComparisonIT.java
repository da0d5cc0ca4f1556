package io.jangteo.load.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jangteo.load.engine.Engine;
import io.jangteo.load.generate.Catalog;
import io.jangteo.local.ScratchEngine;
import io.jangteo.local.machine.MachineFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnalyzerComparisonIT {

    private static final Catalog CATALOG = Catalog.of(1);
    private static final int PRODUCTS = 2_000;
    private static ScratchEngine scratch;
    private static Engine engine;

    @BeforeAll
    static void start() throws InterruptedException {
        scratch = ScratchEngine.start();
        engine = engine();
    }

    @AfterAll
    static void stop() {
        engine.close();
        scratch.close();
        assertThatThrownBy(() -> engine().json("GET", "/", null))
                .isInstanceOf(MachineFailure.class)
                .hasMessageContaining("does not answer");
    }

    @Test
    void everyAnalyzerIsMeasuredOnTheSameCatalog() throws InterruptedException {
        var comparison = new AnalyzerComparison(engine, CATALOG, PRODUCTS, List.of("운동화"));
        String table = comparison.table(query -> query.group().equals("unit"));
        assertThat(table.lines()).hasSize(2 + AnalyzerChoice.values().length);
        for (AnalyzerChoice choice : AnalyzerChoice.values()) {
            assertThat(table).contains("| " + choice.title() + " | 0.");
        }
    }

    @Test
    void aPlainTitleMatchFindsTitlesWithTheWordAndCorrectsNothing() throws InterruptedException {
        SearchDoor titles = TextIndex.plainTitles(engine, CATALOG, PRODUCTS);
        assertThat(titles.search("노트북", 10))
                .isNotEmpty()
                .allMatch(id -> CATALOG.product(CATALOG.number(id).orElseThrow())
                        .title()
                        .contains("노트북"));
        assertThat(titles.search("shxmqnr", 10)).isEmpty();
    }

    private static Engine engine() {
        return new Engine(scratch.url(), Optional.empty(), Duration.ofMinutes(5));
    }
}
