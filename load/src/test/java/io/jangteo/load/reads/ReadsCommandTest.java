package io.jangteo.load.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class ReadsCommandTest {

    @Test
    void byDefaultEachKindRunsInBothLoopsAndInTheScenario() {
        ReadsPlan plan = plan();
        assertThat(plan.steps()).hasSize(6 * 3);
        assertThat(plan.steps().getFirst().name()).isEqualTo("product, closed loop of 16");
        assertThat(plan.steps().getLast().name()).isEqualTo("mixed, 1 to 300 users");
        assertThat(plan.ramp()).isEqualTo(Duration.ofMinutes(10));
        assertThat(plan.length()).isEqualTo(Duration.ofSeconds(10 + 6 * (2 * 80 + 600)));
    }

    @Test
    void aShortRunOfOneKindIsPossible() {
        ReadsPlan plan = plan("--reads", "search", "--loops", "0", "--ramp-seconds", "60", "--users", "8");
        assertThat(plan.steps()).extracting(ReadsPlan.Step::file).containsExactly("search-ramp-8");
        assertThat(plan("--reads", "PRODUCT,mixed", "--loops", "4", "--ramp-seconds", "0")
                        .steps())
                .extracting(ReadsPlan.Step::file)
                .containsExactly("product-loop-4", "mixed-loop-4");
    }

    @Test
    void theMixedRunDiffersFromTheBrowsingOnlyByItsWrites() {
        assertThat(Reads.MIXED.shares()).isEqualTo(Reads.BROWSE.shares());
        assertThat(Reads.MIXED.writesPercent()).isOne();
        assertThat(List.of(Reads.PRODUCT, Reads.CATEGORY, Reads.SEARCH, Reads.SUGGEST, Reads.BROWSE))
                .allMatch(reads -> reads.writesPercent() == 0);
    }

    @Test
    void whatCannotBeMeasuredIsRefused() {
        assertThatThrownBy(() -> plan("--loops", "0", "--ramp-seconds", "0"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("nothing to run");
        assertThatThrownBy(() -> plan("--reads", "mixed", "--ramp-seconds", "900"))
                .hasMessageContaining("at most 840");
        assertThatThrownBy(() -> plan("--users", "0")).hasMessageContaining("--users is at least 1, not 0");
        assertThatThrownBy(() -> plan("--heap", "16")).hasMessageContaining("--heap is at least 128, not 16");
        assertThatThrownBy(() -> plan("--reads", "everything")).isInstanceOf(ParameterException.class);
    }

    private static ReadsPlan plan(String... options) {
        var command = new ReadsCommand();
        new CommandLine(command).parseArgs(options);
        return command.plan();
    }
}
