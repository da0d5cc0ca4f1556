package io.jangteo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Services speak OTLP to one endpoint; which backend listens behind it is no business of theirs. */
class TelemetryTest {

    private static final Pattern JAR = Pattern.compile("/([^/]+)\\.jar!");
    private static final Pattern VENDOR = Pattern.compile(
            "zipkin.*|.*-zipkin-.*|jaeger-.*|.*-jaeger-.*|brave-.*|dd-.*|.*datadog.*|.*newrelic.*|.*dynatrace.*|elastic-apm.*"
                    + "|.*-exporter-(?!common|otlp|sender).*|micrometer-registry-(?!otlp).*|simpleclient.*|prometheus-.*"
                    + "|sentry.*|.*appinsights.*|.*applicationinsights.*|.*stackdriver.*|.*honeycomb.*|.*loki.*|.*logstash.*"
                    + "|graphite.*|.*signalfx.*|.*wavefront.*|.*cloudwatch.*|.*gelf.*");

    @Test
    void noServiceCarriesAVendorsExporter() throws IOException {
        List<String> jars = jars();
        assertThat(jars)
                .as("what the services bring, which this module has on its classpath")
                .anyMatch(jar -> jar.startsWith("opentelemetry-exporter-otlp-"))
                .anyMatch(jar -> jar.startsWith("micrometer-registry-otlp-"));
        assertThat(vendors(jars)).isEmpty();
    }

    @Test
    void findsAVendorsExporterWhereThereIsOne() {
        List<String> planted = List.of(
                "opentelemetry-exporter-zipkin-1.62.0",
                "micrometer-registry-datadog-1.17.1",
                "zipkin-reporter-3.5.1",
                "logstash-logback-encoder-9.0");
        assertThat(vendors(planted)).isEqualTo(planted);
        assertThat(vendors(List.of("opentelemetry-exporter-common-1.62.0", "micrometer-registry-otlp-1.17.1")))
                .isEmpty();
    }

    private static List<String> vendors(List<String> jars) {
        return jars.stream().filter(jar -> VENDOR.matcher(jar).matches()).toList();
    }

    /** Every jar has a manifest, and this works however the test's classpath was put together. */
    private static List<String> jars() throws IOException {
        return Collections.list(TelemetryTest.class.getClassLoader().getResources("META-INF/MANIFEST.MF")).stream()
                .map(URL::toString)
                .map(JAR::matcher)
                .filter(Matcher::find)
                .map(match -> match.group(1))
                .toList();
    }
}
