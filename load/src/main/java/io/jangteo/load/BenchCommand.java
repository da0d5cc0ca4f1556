package io.jangteo.load;

import io.jangteo.load.reads.ReadsCommand;
import io.jangteo.load.stores.StoresCommand;
import io.jangteo.load.sync.SyncCommand;
import io.jangteo.local.cli.AddedCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be measured. */
@Command(
        name = "bench",
        description = "Measure the running platform.",
        synopsisSubcommandLabel = "BENCH",
        subcommands = {AllCommand.class, OrdersCommand.class, ReadsCommand.class, StoresCommand.class, SyncCommand.class
        })
public final class BenchCommand implements AddedCommand {

    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return CommandLine.ExitCode.USAGE;
    }
}
