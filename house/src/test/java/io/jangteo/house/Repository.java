package io.jangteo.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The project's folder and the modules that its pom.xml files name. */
final class Repository {

    static final Path ROOT = root();

    private static final Set<String> NOT_OURS =
            Set.of("target", ".git", ".jangteo", "node_modules", ".idea", ".vscode");

    /** One module of the build. */
    record Module(Path folder, Pom pom) {

        String path() {
            return ROOT.relativize(folder).toString();
        }

        boolean hasClasses() {
            return Files.isDirectory(folder.resolve("src/main/java"));
        }

        Path classes() {
            return folder.resolve("target/classes");
        }
    }

    private Repository() {}

    /** Every module that a pom.xml names, the root first. */
    static List<Module> modules() {
        List<Module> found = new ArrayList<>();
        collect(ROOT, found);
        return found;
    }

    /** The names of the services, which are also their packages' names. */
    static List<String> services() {
        return modules().stream()
                .map(Module::path)
                .filter(path -> path.startsWith("services/"))
                .map(path -> path.substring("services/".length()))
                .toList();
    }

    /** Every file of ours, built ones left out. */
    static List<Path> files() {
        List<Path> found = new ArrayList<>();
        collectFiles(ROOT, found);
        return found;
    }

    /** @return nothing for a file that is not text */
    static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (MalformedInputException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Path folder, List<Module> found) {
        Pom pom = Pom.read(folder.resolve("pom.xml"));
        if (found.stream().noneMatch(module -> module.folder().equals(folder))) {
            found.add(new Module(folder, pom));
        }
        pom.modules().forEach(module -> collect(folder.resolve(module).normalize(), found));
    }

    private static void collectFiles(Path folder, List<Path> found) {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                if (NOT_OURS.contains(entry.getFileName().toString())) {
                    continue;
                }
                if (Files.isDirectory(entry)) {
                    collectFiles(entry, found);
                } else if (Files.isRegularFile(entry)) {
                    found.add(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("jangteo"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("Not within the project");
        }
        return folder;
    }
}
