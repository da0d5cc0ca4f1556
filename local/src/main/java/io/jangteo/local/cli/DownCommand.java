package io.jangteo.local.cli;

import io.jangteo.local.LocalPlatform;
import io.jangteo.local.machine.FolderLock;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.supervisor.Command;
import io.jangteo.local.supervisor.Message;
import io.jangteo.local.supervisor.SupervisorClient;
import io.jangteo.local.supervisor.SupervisorRecord;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Stops everything in order and nothing else. */
@picocli.CommandLine.Command(
        name = "down",
        description = "Stop gateway, services, Connect, Kafka and database, in this order.")
final class DownCommand implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        return stop(CommandSite.here());
    }

    static int stop(CommandSite site) throws Exception {
        if (Files.notExists(site.folder().path())) {
            System.out.println("Nothing runs on " + site.folder().path() + ".");
            return 0;
        }
        Progress progress = new Progress();
        SupervisorClient client = site.supervisor();
        Optional<SupervisorRecord> running = client.running();
        if (running.isPresent()) {
            client.ask(Command.STOP, progress::hear);
            running.get().process().awaitExit(Duration.ofMinutes(3));
        } else {
            stopLeftovers(site, progress);
        }
        Message failure = progress.failure();
        if (failure != null) {
            throw new MachineFailure("Not everything could be stopped. " + failure.detail());
        }
        System.out.println("Everything is stopped.");
        return 0;
    }

    /** Of a supervisor that was killed: its parts are known by pid and start time. */
    private static void stopLeftovers(CommandSite site, Progress progress) throws InterruptedException {
        Optional<FolderLock> lock = FolderLock.take(site.folder().lockFile());
        if (lock.isEmpty()) {
            throw new MachineFailure("%s holds the data folder %s and does not take orders yet: try again in a moment."
                    .formatted(
                            FolderLock.holder(site.folder().lockFile()),
                            site.folder().path()));
        }
        lock.get().close();
        LocalPlatform platform = LocalPlatform.options()
                .listener((part, state, detail, since) -> progress.hear(Message.ofPart(part, state, detail, since)))
                .build();
        platform.open();
        platform.stop();
    }
}
