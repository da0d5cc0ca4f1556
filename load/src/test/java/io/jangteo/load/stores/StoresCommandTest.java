package io.jangteo.load.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class StoresCommandTest {

    @Test
    void measuresWhatItsOptionsSay() {
        assertThat(parsed("--seconds", "5", "--warm-up", "1", "--users", "8", "--ids", "500", "--connections", "4")
                        .plan())
                .isEqualTo(new StoresPlan(Duration.ofSeconds(1), Duration.ofSeconds(5), 8, 500, 4, 1, ""));
        assertThat(parsed().plan().users()).isEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--seconds=0", "--users=1", "--ids=0", "--ids=300001", "--connections=0", "--warm-up=-1"})
    void refusesWhatCannotBeMeasured(String option) {
        StoresCommand command = parsed(option);
        assertThatThrownBy(command::plan)
                .isInstanceOf(ParameterException.class)
                .hasMessageStartingWith(option.substring(0, option.indexOf('=')) + " is ");
    }

    private static StoresCommand parsed(String... arguments) {
        StoresCommand command = new StoresCommand();
        new CommandLine(command).parseArgs(arguments);
        return command;
    }
}
