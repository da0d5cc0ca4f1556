package io.jangteo.local.cli;

import io.jangteo.local.machine.DataFolder;
import io.jangteo.local.machine.Environment;
import io.jangteo.local.supervisor.SupervisorClient;
import java.nio.file.Path;

/** Where the command works: the project and the data folder that the environment names. */
record CommandSite(Path projectRoot, DataFolder folder, Environment environment) {
    static CommandSite here() {
        Environment environment = Environment.ofProcess();
        Path root =
                Path.of(System.getProperty("jangteo.root", "")).toAbsolutePath().normalize();
        Path data =
                Path.of(environment.get("JANGTEO_HOME", root.resolve(".jangteo").toString()));
        return new CommandSite(root, new DataFolder(data.toAbsolutePath().normalize()), environment);
    }

    SupervisorClient supervisor() {
        return new SupervisorClient(folder);
    }
}
