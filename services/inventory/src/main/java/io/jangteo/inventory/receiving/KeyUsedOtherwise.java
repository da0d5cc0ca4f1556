package io.jangteo.inventory.receiving;

/** The key belongs to another command of the same account. */
public final class KeyUsedOtherwise extends RuntimeException {

    public KeyUsedOtherwise() {
        super("The key belongs to another command", null, false, false);
    }
}
