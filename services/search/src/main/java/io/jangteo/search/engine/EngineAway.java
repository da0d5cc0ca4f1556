package io.jangteo.search.engine;

/** The engine does not answer, or says that it cannot now; the same request may succeed later. */
public class EngineAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    EngineAway(String message, Throwable cause) {
        super(message, cause);
    }

    public EngineAway(String message) {
        super(message);
    }
}
