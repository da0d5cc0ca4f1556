package io.jangteo.load.generate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Neighbouring products as lines of JSON. */
final class Batch {

    private final long from;
    private final int lines;
    private final byte[] body;

    private Batch(long from, int lines, byte[] body) {
        this.from = from;
        this.lines = lines;
        this.body = body;
    }

    static Batch of(Catalog catalog, long from, int lines) {
        var body = new ByteArrayOutputStream(lines * 2_000);
        for (int i = 0; i < lines; i++) {
            body.writeBytes(catalog.line(from + i).getBytes(StandardCharsets.UTF_8));
            body.write('\n');
        }
        return new Batch(from, lines, body.toByteArray());
    }

    /** The number of the first one. */
    long from() {
        return from;
    }

    /** The number after the last one. */
    long end() {
        return from + lines;
    }

    byte[] body() {
        return body;
    }
}
