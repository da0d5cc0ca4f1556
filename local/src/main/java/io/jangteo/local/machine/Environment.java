package io.jangteo.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of the person who runs the platform. A secret is given as NAME or, better, as a file in NAME_FILE. */
public record Environment(Map<String, String> values) {
    public static Environment ofProcess() {
        return new Environment(Map.copyOf(System.getenv()));
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    public String get(String name, String otherwise) {
        return get(name).orElse(otherwise);
    }

    public int number(String name, int otherwise) {
        try {
            return get(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new MachineFailure(name + " must be a number: " + values.get(name), e);
        }
    }

    /** None where it is not set. */
    public List<String> words(String name) {
        return get(name).map(value -> List.of(value.strip().split("\\s+"))).orElse(List.of());
    }

    public Optional<String> secret(String name) {
        Optional<String> file = get(name + "_FILE");
        if (file.isEmpty()) {
            return get(name);
        }
        try {
            return Optional.of(Files.readString(Path.of(file.get())).strip());
        } catch (IOException e) {
            throw new MachineFailure(name + "_FILE names a file that cannot be read: " + file.get(), e);
        }
    }
}
