package io.jangteo.local.cli;

import io.jangteo.local.machine.FolderLock;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.Trees;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Wipes the data folder: orders, accounts, topics, passwords. */
@Command(name = "reset", description = "Stop everything and wipe all data, after asking.")
final class ResetCommand implements Callable<Integer> {
    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() throws Exception {
        CommandSite site = CommandSite.here();
        if (Files.notExists(site.folder().path())) {
            System.out.println("There is no data folder " + site.folder().path() + ".");
            return 0;
        }
        requireOurs(site);
        if (!yes && !confirmed(site)) {
            System.out.println("Nothing was touched.");
            return 1;
        }
        DownCommand.stop(site);
        try (FolderLock _ = FolderLock.take(site.folder().lockFile())
                .orElseThrow(() -> site.folder().held())) {
            Trees.delete(site.folder().path());
        }
        System.out.println("Wiped " + site.folder().path() + ".");
        return 0;
    }

    /** A mistyped JANGTEO_HOME must not cost somebody's home folder. */
    private static void requireOurs(CommandSite site) {
        if (Files.notExists(site.folder().path().resolve("version"))
                || Files.notExists(site.folder().secrets())) {
            throw new MachineFailure(
                    site.folder().path() + " does not look like a data folder of Jangteo; it is left alone.");
        }
    }

    private static boolean confirmed(CommandSite site) throws IOException {
        System.out.print("This deletes every order, account and password in "
                + site.folder().path() + ". Type yes: ");
        System.out.flush();
        String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return "yes".equalsIgnoreCase(answer == null ? "" : answer.strip());
    }
}
