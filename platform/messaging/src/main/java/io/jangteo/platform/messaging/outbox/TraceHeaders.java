package io.jangteo.platform.messaging.outbox;

import java.util.Map;

/** The W3C trace context of what is being done now, as headers. */
@FunctionalInterface
public interface TraceHeaders {

    Map<String, String> current();
}
