package io.jangteo.local.cli;

import io.jangteo.local.LocalPlatform;
import io.jangteo.local.PlatformStatus;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.ProcessIdentity;
import io.jangteo.local.machine.Secrets;
import io.jangteo.local.supervisor.Command;
import io.jangteo.local.supervisor.Message;
import io.jangteo.local.supervisor.Phase;
import io.jangteo.local.supervisor.SupervisorClient;
import io.jangteo.local.supervisor.SupervisorRecord;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Starts what is missing and returns when everything is ready; a supervisor stays in the background. */
@picocli.CommandLine.Command(
        name = "up",
        description = "Start every engine and every service, or what is missing of them.")
final class UpCommand implements Callable<Integer> {
    private final Progress progress = new Progress();

    @Override
    public Integer call() throws Exception {
        long begun = System.nanoTime();
        CommandSite site = CommandSite.here();
        site.folder().open();
        System.out.println("Jangteo, data in " + site.folder().path());
        SupervisorClient client = site.supervisor();
        Refusals refusals = Refusals.fromNowOn(site.folder());
        Optional<SupervisorRecord> running = client.running();
        Undo undo = Undo.armed();
        ProcessIdentity supervisor;
        if (running.isPresent()) {
            supervisor = running.get().process();
            requireUp(client, running.get());
            client.ask(Command.ENSURE, progress::hear);
        } else {
            supervisor = undo.start(() -> client.launch(site.projectRoot()));
            follow(client, site, supervisor, undo);
        }
        Message failure = progress.failure();
        if (failure != null) {
            System.err.println("Not started. " + failure.detail());
            return 1;
        }
        Welcome.ready(status(client), supervisor, Duration.ofNanos(System.nanoTime() - begun));
        LocalPlatform platform = LocalPlatform.options().build();
        var shop = new SampleShop(platform, new Secrets(site.folder().secrets()));
        fill(shop, refusals);
        Welcome.print(platform, shop);
        undo.disarm();
        return 0;
    }

    private static void fill(SampleShop shop, Refusals refusals) {
        try {
            shop.fill();
        } catch (MachineFailure e) {
            throw new MachineFailure(e.getMessage() + refusals.told(), e);
        }
    }

    private void follow(SupervisorClient client, CommandSite site, ProcessIdentity supervisor, Undo undo)
            throws Exception {
        client.awaitRecord(supervisor);
        Optional<Message> last = client.ask(Command.FOLLOW, progress::hear);
        if (last.isEmpty() || last.get().phase() != Phase.UP) {
            if (undo.over()) {
                throw new MachineFailure("Broken off.");
            }
            if (progress.failure() == null) {
                throw new MachineFailure("The supervisor (pid " + supervisor.pid() + ") ended, see "
                        + site.folder().log("supervisor"));
            }
        }
    }

    private static void requireUp(SupervisorClient client, SupervisorRecord running) throws Exception {
        Phase phase = client.ask(Command.STATUS, _ -> {}).map(Message::phase).orElse(Phase.DOWN);
        if (phase != Phase.UP) {
            throw new MachineFailure(
                    "Process %d is at work on this data folder (%s); wait for it, or end it with ./jangteo down."
                            .formatted(running.process().pid(), phase));
        }
    }

    private static PlatformStatus status(SupervisorClient client) throws Exception {
        return client.ask(Command.STATUS, _ -> {})
                .map(Message::status)
                .orElseThrow(() -> new MachineFailure("The supervisor gives no status"));
    }
}
