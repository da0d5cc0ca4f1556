package io.jangteo.local.parts;

import java.util.function.Consumer;

/** Something done for a part, which says in a few words what it is doing. Any exception fails the part with its message. */
@FunctionalInterface
public interface Work {
    void run(Consumer<String> saying) throws Exception;
}
