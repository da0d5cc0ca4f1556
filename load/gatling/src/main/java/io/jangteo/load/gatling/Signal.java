package io.jangteo.load.gatling;

import java.util.Optional;

/** What the process of Gatling tells the command, as lines between those that Gatling itself prints. */
public sealed interface Signal {

    String PREFIX = "@jangteo ";

    /** From now on it counts. */
    record Open() implements Signal {}

    /** It counts no more. */
    record Closed() implements Signal {}

    /** How much was asked since the beginning. */
    record Sofar(long answered, long failed) implements Signal {}

    static Optional<Signal> of(String line) {
        if (!line.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String[] words = line.substring(PREFIX.length()).strip().split(" ", -1);
        return Optional.of(
                switch (words[0]) {
                    case "open" -> new Open();
                    case "closed" -> new Closed();
                    case "sofar" -> new Sofar(Long.parseLong(words[1]), Long.parseLong(words[2]));
                    default -> throw new IllegalArgumentException("Not a signal: " + line);
                });
    }
}
