package io.jangteo.search.engine;

/** The engine understood the request and will never do it as it is. */
public class EngineRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;

    public EngineRefused(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The engine's HTTP status: 404 for an index that is not there. */
    public int status() {
        return status;
    }
}
