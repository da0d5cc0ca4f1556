package io.jangteo.local.cli;

import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.parts.PartFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code ./jangteo}. Its own subcommands are registered here and nowhere else; other modules add theirs by name. */
@Command(
        name = "jangteo",
        description = "The whole shop on one machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            ResetCommand.class,
            PrepareDatabaseCommand.class,
            VerifyCommand.class,
            DemoCommand.class,
            TestCommand.class,
        })
public final class Jangteo implements Runnable {
    private static final int FAILURE = 1;

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Jangteo());
        AddedCommand.addTo(line);
        line.setExecutionExceptionHandler((failure, _, _) -> explain(failure));
        System.exit(line.execute(arguments));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** What went wrong is said in a sentence; a stack trace is shown only for what should not happen. */
    private static int explain(Exception failure) {
        if (failure instanceof PartFailure || failure instanceof MachineFailure) {
            System.err.println(failure.getMessage());
        } else {
            failure.printStackTrace(System.err);
        }
        return FAILURE;
    }
}
