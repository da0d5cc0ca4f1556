package io.jangteo.gateway;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The streams that are being passed on. A stream has no end of its own, so a stop would wait for it in vain: it is ended
 * cleanly instead, and the client comes back with the id of the last event that it saw.
 */
@Component
final class OpenStreams {

    private final Set<HttpUriRequestBase> open = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    boolean stopping() {
        return stopping;
    }

    void opened(HttpUriRequestBase stream) {
        open.add(stream);
        if (stopping) {
            stream.cancel();
        }
    }

    void ended(HttpUriRequestBase stream) {
        open.remove(stream);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
        open.forEach(HttpUriRequestBase::cancel);
    }
}
