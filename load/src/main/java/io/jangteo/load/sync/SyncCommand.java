package io.jangteo.load.sync;

import io.jangteo.load.BenchedPlatform;
import io.jangteo.load.OptionCheck;
import io.jangteo.load.ReportFile;
import io.jangteo.load.measure.MachineFacts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how soon a change is found. */
@Command(
        name = "sync",
        showDefaultValues = true,
        mixinStandardHelpOptions = true,
        description =
                "Change prices of products at a fixed rate and search until each new price is shown; print the time from sending to found and CPU per change. Exit code 0 only if every change was found, the rate was held and nothing was restarted meanwhile.")
public final class SyncCommand implements Callable<Integer> {

    @Mixin
    private final OptionCheck check = new OptionCheck();

    @Option(names = "--rate", paramLabel = "N", description = "Changes a second, a multiple of ten.")
    private int rate = 100;

    @Option(names = "--seconds", paramLabel = "N", description = "How long to measure.")
    private int seconds = 60;

    @Option(names = "--warm-up", paramLabel = "N", description = "Seconds of the same before.")
    private int warmUp = 10;

    @Option(names = "--look-every", paramLabel = "MS", description = "Milliseconds between two searches.")
    private int lookEvery = 100;

    @Mixin
    private final ReportFile report = new ReportFile();

    @Override
    public Integer call() throws Exception {
        SyncPlan plan = check.plan(() -> new SyncPlan(rate, seconds, warmUp, Duration.ofMillis(lookEvery)));
        SyncFigures figures = new SyncBench(BenchedPlatform.running(), plan).run();
        report.tell(figures.markdown(MachineFacts.here(Path.of(System.getProperty("jangteo.root", "")))));
        figures.voidBecause().forEach(reason -> System.err.println("Void: " + reason));
        return figures.valid() ? 0 : 1;
    }
}
