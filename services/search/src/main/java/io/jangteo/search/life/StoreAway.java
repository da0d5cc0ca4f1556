package io.jangteo.search.life;

/** The catalog or the inventory does not answer; the same question may be answered later. */
public class StoreAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreAway(String message, Throwable cause) {
        super(message, cause);
    }
}
