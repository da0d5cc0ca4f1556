package io.jangteo.local.parts;

import io.jangteo.local.machine.DataFolder;
import io.jangteo.local.machine.Launch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Small parts that stand for engines: a shell that sleeps, and everything that is heard of it. */
final class Stage implements PartListener {

    private final DataFolder folder;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    Stage(Path path) {
        this.folder = new DataFolder(path);
        folder.open();
    }

    DataFolder folder() {
        return folder;
    }

    /** What became of parts so far, such as "kafka READY". */
    List<String> heard() {
        return heard;
    }

    List<String> heard(PartState state) {
        return heard.stream().filter(word -> word.endsWith(" " + state)).toList();
    }

    /** A process that is ready at once and ends at a SIGTERM. */
    Part sleeper(String name) {
        return shell(name, "exec sleep 600");
    }

    Part shell(String name, String script) {
        return Part.process(
                name,
                "a shell",
                List.of(),
                () -> new Launch(List.of("/bin/sh", "-c", script), Map.of(), folder.path()),
                () -> Health.ok("runs"));
    }

    /** A process that never becomes ready. */
    Part silent(String name, String script) {
        Part part = shell(name, script);
        return new Part(
                name,
                part.what(),
                part.needs(),
                part.ports(),
                part.prepare(),
                part.launch(),
                () -> Health.not("says nothing"),
                part.heal(),
                Duration.ofSeconds(20),
                part.stopWithin(),
                part.stopRank());
    }

    RunningPart running(Part part) {
        return new RunningPart(part, folder, this);
    }

    @Override
    public void changed(String part, PartState state, String detail, Duration since) {
        heard.add(part + " " + state);
    }
}
