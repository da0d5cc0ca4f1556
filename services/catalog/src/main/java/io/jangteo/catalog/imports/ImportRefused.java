package io.jangteo.catalog.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What is asked of an import cannot be. */
public final class ImportRefused extends RuntimeException {

    public enum Reason {
        /** There is no such import. */
        IMPORT_NOT_FOUND,
        /** Lines before the first one sent have never come. */
        IMPORT_GAP,
        /** Somebody else is sending it. */
        IMPORT_RUNNING,
        /** The stream ended before its end. */
        BODY_BROKEN_OFF
    }

    private final Reason reason;
    private final @Nullable Long nextLine;

    private ImportRefused(Reason reason, @Nullable Long nextLine, String message, @Nullable IOException cause) {
        super(message, cause);
        this.reason = reason;
        this.nextLine = nextLine;
    }

    static ImportRefused notFound(String id) {
        return new ImportRefused(Reason.IMPORT_NOT_FOUND, null, "There is no import '%s'.".formatted(id), null);
    }

    static ImportRefused gap(ImportProgress at, long from) {
        return new ImportRefused(
                Reason.IMPORT_GAP,
                at.nextLine(),
                "The lines from %d to %d have not come. Send from line %1$d on.".formatted(at.nextLine(), from - 1),
                null);
    }

    static ImportRefused running(String id, long nextLine) {
        return new ImportRefused(
                Reason.IMPORT_RUNNING,
                nextLine,
                "Import '%s' is being sent by somebody else, or was until a moment ago. Try again soon.".formatted(id),
                null);
    }

    static ImportRefused brokenOff(ImportProgress at, IOException cause) {
        return new ImportRefused(
                Reason.BODY_BROKEN_OFF,
                at.nextLine(),
                "The body broke off. Send from line %d on.".formatted(at.nextLine()),
                cause);
    }

    public Reason reason() {
        return reason;
    }

    /** Where to go on, where that is the answer. */
    public @Nullable Long nextLine() {
        return nextLine;
    }
}
