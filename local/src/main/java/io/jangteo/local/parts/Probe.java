package io.jangteo.local.parts;

/** Asks a part whether it is ready; answers within about two seconds and never throws for a part that is merely not there. */
@FunctionalInterface
public interface Probe {
    Health ask();
}
