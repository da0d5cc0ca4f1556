package io.jangteo.load;

import io.jangteo.load.measure.CpuSample;
import io.jangteo.load.measure.CpuUse;
import io.jangteo.local.LocalPlatform;
import io.jangteo.local.PlatformStatus;
import io.jangteo.local.invariants.Invariants;
import io.jangteo.local.invariants.Report;
import io.jangteo.local.machine.DataFolder;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.ProcessIdentity;
import io.jangteo.local.parts.PartStatus;
import io.jangteo.local.supervisor.Command;
import io.jangteo.local.supervisor.Message;
import io.jangteo.local.supervisor.SupervisorClient;
import io.jangteo.local.supervisor.SupervisorRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The platform that runs on this machine's data folder, as a bench or a load sees it.
 *
 * @param processes of all parts and of the supervisor, by name
 */
public record BenchedPlatform(LocalPlatform platform, Map<String, ProcessIdentity> processes) {

    /** How long it is watched while nothing is asked of it. */
    public static final Duration IDLE = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int SHOWN = 10;

    /** Fails unless every part of it is well. */
    public static BenchedPlatform running() throws IOException {
        LocalPlatform platform = LocalPlatform.options().build();
        var client = new SupervisorClient(new DataFolder(platform.dataFolder()));
        SupervisorRecord supervisor = client.running()
                .orElseThrow(() -> new MachineFailure(
                        "Nothing runs on " + platform.dataFolder() + ". ./jangteo up starts the platform."));
        PlatformStatus status = client.ask(Command.STATUS, _ -> {})
                .map(Message::status)
                .filter(PlatformStatus::healthy)
                .orElseThrow(() -> new MachineFailure("Not every part is well, see ./jangteo status."));
        Map<String, ProcessIdentity> processes = new LinkedHashMap<>();
        for (PartStatus part : status.parts()) {
            ProcessIdentity.of(part.pid()).ifPresent(process -> processes.put(part.name(), process));
        }
        processes.put("supervisor", supervisor.process());
        return new BenchedPlatform(platform, processes);
    }

    public String url() {
        return platform.gatewayUrl();
    }

    public Path dataFolder() {
        return platform.dataFolder();
    }

    String bootstrap() {
        return platform.kafkaBootstrap();
    }

    DataSource database() {
        return platform.verifyDataSource("order");
    }

    public String operatorPassword() throws IOException {
        return Files.readString(platform.secret("operator-password")).strip();
    }

    /** What it uses while nothing is asked of it, and only for being there. */
    public CpuUse idle() throws IOException, InterruptedException {
        System.out.printf("Idle for %d s ...%n", IDLE.toSeconds());
        CpuSample begin = CpuSample.of(processes);
        Thread.sleep(IDLE);
        return CpuUse.between(begin, CpuSample.of(processes));
    }

    /** A reason for each process that has ended why figures may not be used. */
    public List<String> restarts() {
        return processes.entrySet().stream()
                .filter(process -> !process.getValue().alive())
                .map(process -> process.getKey() + " was restarted while measuring")
                .toList();
    }

    /** Why figures may not be used: what was restarted, and what {@code ./jangteo verify} says. Empty if they may. */
    public List<String> voidBecause() throws SQLException, InterruptedException {
        List<String> reasons = new ArrayList<>(restarts());
        System.out.println("Checking the invariants ...");
        Report report = new Invariants(platform::verifyDataSource, platform.kafkaBootstrap())
                .check(
                        PATIENCE,
                        moving -> System.out.printf(
                                "  still moving: %d, such as %s%n", moving.size(), moving.getFirst()));
        if (!report.green()) {
            reasons.add("the invariants do not hold: %d violations, %d still moving"
                    .formatted(report.violations().size(), report.moving().size()));
            report.violations().stream().limit(SHOWN).forEach(suspect -> System.out.println("  VIOLATION " + suspect));
        }
        return reasons;
    }
}
