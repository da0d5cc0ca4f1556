package io.jangteo.gateway;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A request's body that may not grow beyond the limit, for clients that do not say its length beforehand. */
final class BoundedBody extends FilterInputStream {

    /** The body is the client's fault, not the service's. */
    static sealed class Refused extends IOException {

        private Refused(String message, @Nullable IOException cause) {
            super(message, cause);
        }
    }

    /** The limit was passed. */
    static final class TooLarge extends Refused {

        private TooLarge() {
            super("The body is too large", null);
        }
    }

    /** The client stopped sending. */
    static final class Unreadable extends Refused {

        private Unreadable(IOException cause) {
            super("The body cannot be read", cause);
        }
    }

    private long left;
    private boolean touched;

    BoundedBody(InputStream body, long limit) {
        super(body);
        this.left = limit;
    }

    /** Whether a part of the body is gone, so that the request cannot be sent to anybody else. */
    boolean touched() {
        return touched;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        touched = true;
        int read;
        try {
            read = in.read(buffer, offset, length);
        } catch (IOException e) {
            throw new Unreadable(e);
        }
        if (read > left) {
            throw new TooLarge();
        }
        left -= Math.max(0, read);
        return read;
    }

    /** The container closes what it opened: closing here would wait for the rest of a body that nobody wants. */
    @Override
    public void close() {}
}
