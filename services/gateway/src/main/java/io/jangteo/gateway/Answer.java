package io.jangteo.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** An answer whose head has arrived and whose body is still to be passed on. */
final class Answer implements AutoCloseable {

    private static final int BUFFER = 8 * 1024;

    private final HttpUriRequestBase request;
    private final ClassicHttpResponse response;

    Answer(HttpUriRequestBase request, ClassicHttpResponse response) {
        this.request = request;
        this.response = response;
    }

    static boolean isStream(@Nullable String mediaTypes) {
        return mediaTypes != null && mediaTypes.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    void passTo(HttpServletResponse client, OpenStreams streams) throws IOException {
        client.setStatus(response.getCode());
        HeaderRules.copy(response, client);
        HttpEntity body = response.getEntity();
        if (body == null) {
            lengthWithoutBody(client);
        } else if (isStream(body.getContentType())) {
            streams.opened(request);
            try {
                stream(body.getContent(), client, streams);
            } finally {
                streams.ended(request);
            }
        } else {
            if (body.getContentLength() >= 0) {
                client.setContentLengthLong(body.getContentLength());
            }
            copy(body.getContent(), client.getOutputStream());
        }
    }

    /**
     * Drops the connection unless the answer was read to its end, when it is back in the pool already. That dropping it may
     * fail is no news: nothing more is expected of it.
     */
    @Override
    public void close() {
        request.cancel();
        Closer.closeQuietly(response);
    }

    private void lengthWithoutBody(HttpServletResponse client) {
        Header length = response.getFirstHeader("Content-Length");
        if (length != null && "HEAD".equals(request.getMethod())) {
            client.setHeader("Content-Length", length.getValue());
        }
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int read = from.read(buffer);
        while (read >= 0) {
            to.write(buffer, 0, read);
            read = from.read(buffer);
        }
    }

    /** Each piece leaves as it comes; a stop of the gateway ends the stream as if the service had ended it. */
    private static void stream(InputStream from, HttpServletResponse client, OpenStreams streams) throws IOException {
        byte[] buffer = new byte[BUFFER];
        client.flushBuffer();
        int read = readUnlessStopped(from, buffer, streams);
        while (read >= 0) {
            client.getOutputStream().write(buffer, 0, read);
            client.flushBuffer();
            read = readUnlessStopped(from, buffer, streams);
        }
    }

    private static int readUnlessStopped(InputStream from, byte[] buffer, OpenStreams streams) throws IOException {
        try {
            return from.read(buffer);
        } catch (IOException e) {
            if (streams.stopping()) {
                return -1;
            }
            throw e;
        }
    }
}
