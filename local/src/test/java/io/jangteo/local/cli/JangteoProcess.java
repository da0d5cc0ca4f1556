package io.jangteo.local.cli;

import io.jangteo.local.machine.DataFolder;
import io.jangteo.local.machine.JavaRuntime;
import java.util.List;

/** A command as people start it: a process that reads where it works from its environment. */
final class JangteoProcess {

    private JangteoProcess() {}

    static ProcessBuilder of(DataFolder folder, String... words) {
        List<String> command = JavaRuntime.command(
                "48m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Jangteo.class.getName());
        command.addAll(List.of(words));
        ProcessBuilder process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().put("JANGTEO_HOME", folder.path().toString());
        return process;
    }
}
