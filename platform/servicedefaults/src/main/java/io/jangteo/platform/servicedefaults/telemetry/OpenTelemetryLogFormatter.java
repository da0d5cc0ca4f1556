package io.jangteo.platform.servicedefaults.telemetry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;
import org.springframework.core.env.Environment;

/**
 * One JSON object a line in OpenTelemetry's log data model
 * (<a href="https://opentelemetry.io/docs/specs/otel/logs/data-model/">specification</a>): {@code timestamp},
 * {@code severityText}, {@code severityNumber}, {@code body}, {@code traceId}, {@code spanId}, {@code attributes},
 * {@code resource}.
 */
public final class OpenTelemetryLogFormatter implements StructuredLogFormatter<ILoggingEvent> {

    private final JsonWriter<ILoggingEvent> writer;

    public OpenTelemetryLogFormatter(Environment environment) {
        String service = environment.getProperty("spring.application.name", "unknown");
        this.writer = JsonWriter.<ILoggingEvent>of(members -> {
                    members.add("timestamp", event -> event.getInstant().toString());
                    members.add("severityText", event -> event.getLevel().toString());
                    members.add("severityNumber", event -> severity(event.getLevel()));
                    members.add("body", ILoggingEvent::getFormattedMessage);
                    members.add("traceId", event -> event.getMDCPropertyMap().get("traceId"))
                            .whenNotNull();
                    members.add("spanId", event -> event.getMDCPropertyMap().get("spanId"))
                            .whenNotNull();
                    members.add("attributes", OpenTelemetryLogFormatter::attributes);
                    members.add("resource", Map.of("service.name", service));
                })
                .withNewLineAtEnd();
    }

    @Override
    public String format(ILoggingEvent event) {
        return writer.writeToString(event);
    }

    private static Map<String, Object> attributes(ILoggingEvent event) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("code.namespace", event.getLoggerName());
        attributes.put("thread.name", event.getThreadName());
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        if (pairs != null) {
            pairs.forEach(pair -> attributes.put(pair.key, String.valueOf(pair.value)));
        }
        IThrowableProxy error = event.getThrowableProxy();
        if (error != null) {
            attributes.put("exception.type", error.getClassName());
            attributes.put("exception.message", String.valueOf(error.getMessage()));
            attributes.put("exception.stacktrace", ThrowableProxyUtil.asString(error));
        }
        return attributes;
    }

    private static int severity(Level level) {
        return switch (level.toInt()) {
            case Level.TRACE_INT -> 1;
            case Level.DEBUG_INT -> 5;
            case Level.WARN_INT -> 13;
            case Level.ERROR_INT -> 17;
            default -> 9;
        };
    }
}
