package io.jangteo.local.cli;

import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/**
 * A subcommand that another module brings along: a picocli command named in that module's {@code META-INF/services}. It is there
 * when the module's jar is on the class path, and this module knows nothing of it.
 */
public interface AddedCommand extends Callable<Integer> {

    static void addTo(CommandLine line) {
        ServiceLoader.load(AddedCommand.class).forEach(line::addSubcommand);
    }
}
