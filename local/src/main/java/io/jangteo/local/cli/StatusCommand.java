package io.jangteo.local.cli;

import io.jangteo.local.LocalPlatform;
import io.jangteo.local.PlatformStatus;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.ProcessIdentity;
import io.jangteo.local.parts.PartStatus;
import io.jangteo.local.supervisor.Command;
import io.jangteo.local.supervisor.Message;
import io.jangteo.local.supervisor.SupervisorClient;
import io.jangteo.local.supervisor.SupervisorRecord;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Each part's health, port, process, memory, restarts, and a sick part's last lines. */
@picocli.CommandLine.Command(
        name = "status",
        description = "Show health, port, process, memory and restarts of each part. Exit code 0 only if all are well.")
final class StatusCommand implements Callable<Integer> {
    private static final int NOT_WELL = 1;
    private static final int NOT_RUNNING = 3;

    @Override
    public Integer call() throws Exception {
        CommandSite site = CommandSite.here();
        SupervisorClient client = site.supervisor();
        Optional<SupervisorRecord> supervisor = client.running();
        if (supervisor.isEmpty()) {
            return withoutSupervisor(site);
        }
        Message answer = client.ask(Command.STATUS, _ -> {})
                .orElseThrow(() -> new MachineFailure("The supervisor gives no status"));
        PlatformStatus status = answer.status();
        if (status == null) {
            throw new MachineFailure("The supervisor gives no status");
        }
        print(status, supervisor.get().process());
        return status.healthy() ? 0 : NOT_WELL;
    }

    private static void print(PlatformStatus status, ProcessIdentity supervisor) {
        System.out.printf(
                "%-12s %-10s %-14s %8s %9s %9s  %s%n", "part", "state", "port", "pid", "memory", "restarts", "");
        status.parts().forEach(StatusCommand::print);
        System.out.printf(
                "%-12s %-10s %-14s %8d %6d MB%n",
                "supervisor", "ready", "", supervisor.pid(), megabytes(supervisor.residentBytes()));
        System.out.printf(
                "%.2f GiB resident in all. Data in %s%n",
                Welcome.gibibytes(status.residentBytes() + supervisor.residentBytes()), status.dataFolder());
    }

    private static void print(PartStatus part) {
        boolean process = part.pid() > 0;
        System.out.printf(
                "%-12s %-10s %-14s %8s %9s %9d  %s%n",
                part.name(),
                part.healthy() ? "ready" : words(part),
                part.ports().stream().map(String::valueOf).collect(Collectors.joining(",")),
                process ? part.pid() : "",
                process ? megabytes(part.residentBytes()) + " MB" : "",
                part.restarts(),
                part.healthy() ? part.what() : part.detail());
        part.lastLines().forEach(line -> System.out.println("    | " + line));
    }

    /** A part can run and yet not answer: neither "ready" nor "dead" would be true. */
    private static String words(PartStatus part) {
        return switch (part.state()) {
            case READY -> "unwell";
            default -> part.state().name().toLowerCase(Locale.ROOT);
        };
    }

    private static int withoutSupervisor(CommandSite site) {
        Map<String, ProcessIdentity> left = LocalPlatform.leftovers(site.folder());
        if (left.isEmpty()) {
            System.out.println("Nothing runs on " + site.folder().path() + ". ./jangteo up starts it.");
        } else {
            System.out.println(
                    "The supervisor is gone, these parts still run: ./jangteo up takes them over, ./jangteo down stops them.");
            left.forEach((part, process) -> System.out.printf(
                    "%-12s pid %d %6d MB%n", part, process.pid(), megabytes(process.residentBytes())));
        }
        return NOT_RUNNING;
    }

    private static long megabytes(long bytes) {
        return bytes / (1024 * 1024);
    }
}
