package io.jangteo.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.jangteo.local.cli.AddedCommand;
import io.jangteo.local.cli.Jangteo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AllCommandTest {

    @TempDir
    private Path folder;

    @Test
    void givesOnlyCommandsThatThereAre() {
        assertThat(all().benches())
                .isNotEmpty()
                .allSatisfy(line -> assertThatCode(() -> jangteo().parseArgs(line.toArray(String[]::new)))
                        .doesNotThrowAnyException());
    }

    @Test
    void measuresOnWhenABenchMissesAndSaysSoAtTheEnd() {
        List<List<String>> given = new ArrayList<>();
        int exit = all().measure(line -> {
            given.add(line);
            return line.contains("stores") ? 1 : 0;
        });
        assertThat(exit).isEqualTo(1);
        assertThat(given).isEqualTo(all().benches());
    }

    @Test
    void isContentWhenEveryBenchIs() {
        assertThat(all().measure(_ -> 0)).isZero();
    }

    private AllCommand all() {
        var all = new AllCommand();
        new CommandLine(all).parseArgs("--reports", folder.toString());
        return all;
    }

    private static CommandLine jangteo() {
        CommandLine line = new CommandLine(new Jangteo());
        AddedCommand.addTo(line);
        return line;
    }
}
