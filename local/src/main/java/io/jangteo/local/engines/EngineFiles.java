package io.jangteo.local.engines;

import io.jangteo.local.machine.MachineFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The engines' jars as the build collected them. */
public record EngineFiles(Path projectRoot) {
    public Path folder(String engine) {
        Path folder = projectRoot.resolve("local/engines").resolve(engine).resolve("target/lib");
        if (!Files.isDirectory(folder)) {
            throw new MachineFailure(
                    "The files of engine " + engine + " are not built (" + folder + "): ./mvnw package makes them.");
        }
        return folder;
    }

    public Path onlyJar(String engine) {
        try (Stream<Path> files = Files.list(folder(engine))) {
            List<Path> jars =
                    files.filter(file -> file.toString().endsWith(".jar")).toList();
            if (jars.size() != 1) {
                throw new MachineFailure(
                        "One jar is expected in " + folder(engine) + ", found " + jars.size() + ": build it anew.");
            }
            return jars.getFirst();
        } catch (IOException e) {
            throw new MachineFailure("The files of engine " + engine + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** MariaDB comes as a binary for one kind of machine; the others are Java, but are of no use without it. */
    public static void requireSupportedMachine() {
        requireSupportedMachine(
                System.getProperty("os.name", ""),
                System.getProperty("os.arch", ""),
                Files.exists(Path.of("/lib64/ld-linux-x86-64.so.2")));
    }

    static void requireSupportedMachine(String system, String processor, boolean glibc) {
        boolean right = system.toLowerCase(Locale.ROOT).equals("linux") && processor.equals("amd64") && glibc;
        if (!right) {
            throw new MachineFailure(
                    ("The embedded MariaDB needs Linux x86-64 with glibc; this is %s %s%s. Name a MariaDB 11.4 or MySQL 9 from"
                                    + " outside with JANGTEO_MYSQL_URL=jdbc:mariadb://host:3306/jangteo_{service} (and Kafka with"
                                    + " JANGTEO_KAFKA_BOOTSTRAP_SERVERS, Kafka Connect with JANGTEO_CONNECT_URL, OpenSearch with"
                                    + " JANGTEO_OPENSEARCH_URL, if these should be from outside too), after"
                                    + " ./jangteo prepare-database --admin-url ...")
                            .formatted(system, processor, glibc ? "" : " without glibc"));
        }
    }
}
