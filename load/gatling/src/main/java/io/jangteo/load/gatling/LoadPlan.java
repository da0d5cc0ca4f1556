package io.jangteo.load.gatling;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What one run of Gatling does. The command writes it into a folder, the simulation reads it there.
 *
 * @param base address that all paths are below
 * @param shares how much of each kind of reads is asked for
 * @param writesPercent of all requests
 * @param exponent of the skew within a kind; 0 for none
 * @param copies whether users keep what they have seen, and ask for it again by its ETag
 * @param token of the operator, who writes; empty where nothing is written
 */
public record LoadPlan(
        String name,
        String base,
        Shape shape,
        Map<String, Integer> shares,
        int writesPercent,
        double exponent,
        long seed,
        boolean copies,
        String token) {

    /** The system property that names the folder. */
    public static final String FOLDER = "jangteo.bench.folder";

    private static final String FILE = "plan.properties";
    private static final String QUESTIONS = "questions-";
    private static final String WRITES = "writes.tsv";

    public void write(Path folder, Map<String, List<String>> questions, List<Writable> writables) throws IOException {
        for (String kind : shares.keySet()) {
            Files.write(folder.resolve(QUESTIONS + kind), questions.getOrDefault(kind, List.of()));
        }
        Files.write(
                folder.resolve(WRITES), writables.stream().map(Writable::line).toList());
        try (Writer file = Files.newBufferedWriter(folder.resolve(FILE))) {
            properties().store(file, null);
        }
    }

    public static LoadPlan read(Path folder) throws IOException {
        var stored = new Properties();
        try (Reader file = Files.newBufferedReader(folder.resolve(FILE))) {
            stored.load(file);
        }
        Duration length = Duration.parse(text(stored, "length"));
        Duration warmUp = Duration.parse(text(stored, "warmUp"));
        int users = Integer.parseInt(text(stored, "users"));
        Map<String, Integer> shares = new LinkedHashMap<>();
        for (String share : text(stored, "shares").split(",", -1)) {
            String[] parts = share.split(":", 2);
            shares.put(parts[0], Integer.valueOf(parts[1]));
        }
        return new LoadPlan(
                text(stored, "name"),
                text(stored, "base"),
                text(stored, "shape").equals("ramp")
                        ? new Shape.Ramp(users, length)
                        : new Shape.ClosedLoop(users, warmUp, length.minus(warmUp)),
                shares,
                Integer.parseInt(text(stored, "writesPercent")),
                Double.parseDouble(text(stored, "exponent")),
                Long.parseLong(text(stored, "seed")),
                Boolean.parseBoolean(text(stored, "copies")),
                text(stored, "token"));
    }

    /** Paths by kind, in the order of the skew. */
    Map<String, List<String>> questions(Path folder) throws IOException {
        Map<String, List<String>> questions = new LinkedHashMap<>();
        for (String kind : shares.keySet()) {
            questions.put(kind, Files.readAllLines(folder.resolve(QUESTIONS + kind)));
        }
        return questions;
    }

    List<Writable> writables(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve(WRITES)).stream()
                .map(Writable::parse)
                .toList();
    }

    private Properties properties() {
        var stored = new Properties();
        Map.of(
                        "name", name,
                        "base", base,
                        "shape", shape instanceof Shape.Ramp ? "ramp" : "loop",
                        "users", Integer.toString(shape.users()),
                        "length", shape.length().toString(),
                        "warmUp", shape.warmUp().toString(),
                        "writesPercent", Integer.toString(writesPercent),
                        "exponent", Double.toString(exponent),
                        "seed", Long.toString(seed),
                        "token", token)
                .forEach(stored::setProperty);
        stored.setProperty("copies", Boolean.toString(copies));
        stored.setProperty(
                "shares",
                shares.entrySet().stream()
                        .map(share -> share.getKey() + ":" + share.getValue())
                        .collect(Collectors.joining(",")));
        return stored;
    }

    private static String text(Properties stored, String key) {
        return Objects.requireNonNull(stored.getProperty(key), key);
    }
}
