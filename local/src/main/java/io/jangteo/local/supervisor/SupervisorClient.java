package io.jangteo.local.supervisor;

import io.jangteo.local.machine.DataFolder;
import io.jangteo.local.machine.FolderLock;
import io.jangteo.local.machine.JavaRuntime;
import io.jangteo.local.machine.Launch;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.ProcessIdentity;
import io.jangteo.local.parts.LogTail;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The command's side of the control socket. */
public final class SupervisorClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration BEGIN = Duration.ofSeconds(30);
    private static final String LOG = "supervisor";

    private final DataFolder folder;
    private long logOffset;

    public SupervisorClient(DataFolder folder) {
        this.folder = folder;
    }

    public Optional<SupervisorRecord> running() {
        return SupervisorRecord.read(folder);
    }

    /** Starts a supervisor in a session of its own, so that neither Ctrl-C nor a closed terminal reaches it or its parts. */
    public ProcessIdentity launch(Path projectRoot) {
        try {
            return begin(projectRoot);
        } catch (IOException e) {
            throw new MachineFailure(
                    "The supervisor cannot be started: " + e.getMessage()
                            + folder.scarcity().map(said -> "\n  " + said).orElse(""),
                    e);
        }
    }

    private ProcessIdentity begin(Path projectRoot) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(JavaRuntime.command(
                "48m",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Djangteo.root=" + projectRoot,
                "-cp",
                ownClassPath()));
        command.add(Supervisor.class.getName());
        logOffset = LogTail.size(folder.log(LOG));
        return new Launch(command, environment(), folder.path()).start(folder.log(LOG));
    }

    /** Sends one word and hands over every message until the other side hangs up. Returns the last one. */
    public Optional<Message> ask(Command command, Consumer<Message> heard) throws IOException {
        SupervisorRecord record =
                running().orElseThrow(() -> new MachineFailure("No supervisor runs for " + folder.path()));
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(record.socket()));
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8))) {
            channel.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.UTF_8)));
            @Nullable Message last = null;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                last = JSON.readValue(line, Message.class);
                heard.accept(last);
            }
            return Optional.ofNullable(last);
        }
    }

    /** Its own jar as a copy: a build may replace the original under a supervisor that runs for days. */
    private String ownClassPath() throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path file = Path.of(entry);
            if (entry.endsWith("jangteo-local.jar")) {
                Path copy = folder.processRecords().resolve("supervisor.jar");
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                entries.add(copy.toString());
            } else {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    /** Returns when the supervisor listens. */
    public SupervisorRecord awaitRecord(ProcessIdentity process) throws InterruptedException {
        long deadline = System.nanoTime() + BEGIN.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<SupervisorRecord> record =
                    running().filter(found -> found.process().equals(process));
            if (record.isPresent()) {
                return record.get();
            }
            if (!process.alive()) {
                throw whyItEnded();
            }
            Thread.sleep(20);
        }
        process.kill();
        throw new MachineFailure(
                "The supervisor did not begin within " + BEGIN.toSeconds() + " s, see " + folder.log(LOG));
    }

    /** Of two that begin in the same moment one is sent away; both write to one log, so its last line may be the other's. */
    private MachineFailure whyItEnded() {
        Optional<FolderLock> lock = FolderLock.take(folder.lockFile());
        if (lock.isEmpty()) {
            return folder.held();
        }
        lock.get().close();
        return new MachineFailure(LogTail.reason(folder.log(LOG), logOffset)
                .orElse("The supervisor ended without a word"
                        + folder.scarcity().map(said -> ". " + said).orElse("")));
    }

    /** The supervisor needs every setting, secrets too: it hands them on to the parts that may know them. */
    private static Map<String, String> environment() {
        return System.getenv();
    }
}
