package io.jangteo.catalog.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream as lines of bytes, of which one line at most is in memory; a line beyond the limit is passed over. */
final class Lines {

    private static final int BUFFER = 64 * 1024;

    private final InputStream from;
    private final int limit;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean tooLong;

    Lines(InputStream from, int limit) {
        this.from = from;
        this.limit = limit;
    }

    /** Goes to the next line, if there is one. What stands after the last line break is a line too, unless it is nothing. */
    boolean next() throws IOException {
        line.reset();
        tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int end = lineEnd();
            tooLong |= line.size() + (end - at) > limit;
            if (!tooLong) {
                line.write(buffer, at, end - at);
            }
            at = end + 1;
            if (end < filled) {
                return true;
            }
        }
        return any;
    }

    /** Whether the line is beyond the limit, and so not known. */
    boolean tooLong() {
        return tooLong;
    }

    /** The line without its end. */
    byte[] bytes() {
        return line.toByteArray();
    }

    private boolean fill() throws IOException {
        if (at >= filled) {
            at = 0;
            filled = Math.max(0, from.read(buffer, 0, BUFFER));
        }
        return filled > 0;
    }

    private int lineEnd() {
        int end = at;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }
}
