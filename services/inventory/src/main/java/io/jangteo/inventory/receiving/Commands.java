package io.jangteo.inventory.receiving;

import java.util.Optional;

/** Remembers commands by account and key. All of it runs inside the transaction of the command. */
public interface Commands {

    /**
     * What the command led to before; empty when it is new, and nobody else can begin it until the transaction ends.
     *
     * @throws KeyUsedOtherwise when the key belongs to another command
     */
    Optional<Answer> answered(Command command);

    void answer(Command command, Answer answer);
}
