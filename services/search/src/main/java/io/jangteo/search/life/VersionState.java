package io.jangteo.search.life;

/** How far an index version is. */
public enum VersionState {
    /** Asked for; neither the index nor its feed is there yet. */
    REQUESTED(false),
    /** Products are copied from the store while its feed brings every change since before the copy began. */
    COPYING(true),
    /** The copy is whole; the feed has still to bring what happened meanwhile. */
    CATCHING_UP(true),
    /** Store and index are compared. */
    COMPARING(true),
    /** Compared and true; may be switched to. */
    READY(true),
    /** The alias leads to it. */
    ACTIVE(true),
    /** Was active, and is fed until it is dropped, so that going back loses nothing. */
    STANDBY(true),
    /** Given up for a reason that is kept; its index is gone. */
    FAILED(false),
    /** Its index is gone. */
    DROPPED(false);

    private final boolean fed;

    VersionState(boolean fed) {
        this.fed = fed;
    }

    /** Whether it hears of changes. */
    public boolean fed() {
        return fed;
    }

    /** Whether it is on its way to {@link #READY}. */
    public boolean building() {
        return this == REQUESTED || this == COPYING || this == CATCHING_UP || this == COMPARING;
    }
}
