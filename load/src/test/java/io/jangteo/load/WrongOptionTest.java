package io.jangteo.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.local.cli.AddedCommand;
import io.jangteo.local.cli.Jangteo;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What somebody sees who asks for what cannot be done. */
class WrongOptionTest {

    private final StringWriter errors = new StringWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bench orders --buyers 0           | --buyers is at least 1, not 0
            bench orders --seconds 0          | --seconds is at least 1, not 0
            bench orders --warm-up -1         | --warm-up is at least 0, not -1
            bench orders --skus 0             | --skus is at least 1, not 0
            bench orders --accounts 0         | --accounts is at least 1, not 0
            bench reads --users 0             | --users is at least 1, not 0
            bench reads --products -1         | --products is from 0 to 999999999, not -1
            bench stores --connections 0      | --connections is at least 1, not 0
            bench sync --rate 7               | --rate is a multiple of ten from 10 on, not 7
            bench sync --seconds 0            | --seconds is at least 1, not 0
            bench sync --warm-up -1           | --warm-up is at least 0, not -1
            bench sync --look-every -1        | --look-every is at least 0, not -1
            bench sync --rate 2147483640      | --rate, --seconds and --warm-up come to more than 10000000 changes
            generate --products 0             | --products is from 1 to 999999999, not 0
            evaluate-search --products 20     | --products is 10,000 or more
            bench all --reports r --products 2 | --products is 10,000 or more
            """)
    void endsTheCommandWithALineThatNamesItAndSaysWhatItMayBe(String command, String line) {
        assertThat(run(command)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).startsWith(line).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({"orders", "reads", "stores", "sync"})
    void aReportThatCannotBeWrittenEndsTheBenchBeforeItBegins(String bench, @TempDir Path folder) {
        assertThat(run("bench %s --report %s".formatted(bench, folder.resolve("no/figures.md"))))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString())
                .startsWith("Invalid value for option '--report': ")
                .contains("no/figures.md cannot be written. Name a file in a folder that is there.")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void aFolderIsNoReport(@TempDir Path folder) {
        assertThat(run("bench sync --report " + folder)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).contains("--report").contains("cannot be written");
    }

    private int run(String command) {
        CommandLine line = new CommandLine(new Jangteo());
        AddedCommand.addTo(line);
        line.setErr(new PrintWriter(errors, true));
        return line.execute(command.split(" +", -1));
    }
}
