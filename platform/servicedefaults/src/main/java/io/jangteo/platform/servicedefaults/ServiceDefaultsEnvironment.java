package io.jangteo.platform.servicedefaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Adds every {@code jangteo-defaults.yaml} of the classpath below all other settings, so that a platform module ships its
 * defaults with it and a service, the environment or a test overrides them as usual. Telemetry leaves the process only
 * where {@code JANGTEO_OTLP_ENDPOINT} names a collector. A start that only trains the start-up cache migrates no schema, so that
 * it needs no engine.
 */
final class ServiceDefaultsEnvironment implements EnvironmentPostProcessor {

    private static final String DEFAULTS = "classpath*:jangteo-defaults.yaml";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean training = "onRefresh".equals(environment.getProperty("spring.context.exit"));
        var derived = Map.<String, Object>of(
                "jangteo.otlp.enabled",
                environment.containsProperty("JANGTEO_OTLP_ENDPOINT"),
                "spring.flyway.enabled",
                !training);
        environment.getPropertySources().addLast(new MapPropertySource("jangteo-derived", derived));
        var resolver = new PathMatchingResourcePatternResolver(application.getClassLoader());
        var loader = new YamlPropertySourceLoader();
        try {
            for (Resource resource : resolver.getResources(DEFAULTS)) {
                loader.load(resource.getDescription(), resource).forEach(environment.getPropertySources()::addLast);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The platform's default settings cannot be read", e);
        }
    }
}
