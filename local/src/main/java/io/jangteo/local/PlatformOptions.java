package io.jangteo.local;

import io.jangteo.local.machine.Environment;
import io.jangteo.local.machine.Ports;
import io.jangteo.local.parts.PartListener;
import io.jangteo.local.services.ServiceDefinition;
import io.jangteo.local.services.Services;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a platform shall be, before it is one. Everything has the default that {@code ./jangteo up} uses. */
public final class PlatformOptions {
    private final Environment environment;
    private Path projectRoot = findProjectRoot();
    private @Nullable Path dataFolder;
    private @Nullable Integer portBase;
    private @Nullable List<String> services;
    private final Map<String, Integer> instances = new HashMap<>();
    private final Map<String, Map<String, String>> settings = new HashMap<>();
    private boolean relay = true;
    private boolean restart = true;
    private PartListener listener = (_, _, _, _) -> {};

    PlatformOptions(Environment environment) {
        this.environment = environment;
    }

    public PlatformOptions projectRoot(Path root) {
        projectRoot = root;
        return this;
    }

    public PlatformOptions dataFolder(Path folder) {
        dataFolder = folder;
        return this;
    }

    public PlatformOptions portBase(int base) {
        portBase = base;
        return this;
    }

    /** Only these services; none at all for an empty list. Default: every service of the build. */
    public PlatformOptions services(String... names) {
        services = List.of(names);
        return this;
    }

    public PlatformOptions instances(String service, int count) {
        instances.put(Services.named(service).name(), count);
        return this;
    }

    /** A variable for one service ("order") or one instance of it ("order-2"). */
    public PlatformOptions setting(String part, String name, String value) {
        settings.computeIfAbsent(part, _ -> new HashMap<>()).put(name, value);
        return this;
    }

    /** Neither Kafka Connect nor its connector: outbox rows stay where they are. */
    public PlatformOptions withoutRelay() {
        relay = false;
        return this;
    }

    /** A part that dies stays dead until the test starts it. */
    public PlatformOptions withoutRestarts() {
        restart = false;
        return this;
    }

    public PlatformOptions listener(PartListener heard) {
        listener = heard;
        return this;
    }

    public LocalPlatform build() {
        return new LocalPlatform(this);
    }

    Environment environment() {
        return environment;
    }

    public Path projectRoot() {
        return projectRoot;
    }

    Path dataFolder() {
        return dataFolder != null
                ? dataFolder
                : Path.of(environment.get(
                        "JANGTEO_HOME", projectRoot.resolve(".jangteo").toString()));
    }

    Path cacheFolder() {
        String cacheHome = environment.get("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        return Path.of(environment.get("JANGTEO_CACHE", cacheHome + "/jangteo")).toAbsolutePath();
    }

    Ports ports() {
        return new Ports(portBase != null ? portBase : environment.number("JANGTEO_PORT_BASE", Ports.DEFAULT_BASE));
    }

    /** In the table's order, with the number of instances of each. */
    Map<String, Integer> instances() {
        List<String> chosen = services != null
                ? services
                : Services.inBuild(projectRoot).stream()
                        .map(ServiceDefinition::name)
                        .toList();
        chosen.forEach(Services::named);
        Map<String, Integer> counted = new LinkedHashMap<>();
        Services.ALL.stream()
                .map(ServiceDefinition::name)
                .filter(chosen::contains)
                .forEach(name -> counted.put(name, instances.getOrDefault(name, 1)));
        return counted;
    }

    Map<String, Map<String, String>> settings() {
        return settings;
    }

    boolean relay() {
        return relay;
    }

    boolean restart() {
        return restart;
    }

    PartListener listener() {
        return listener;
    }

    /** Given by the start script, else the nearest folder above that holds the script. */
    private static Path findProjectRoot() {
        String given = System.getProperty("jangteo.root");
        Path folder = Path.of(given == null ? "" : given).toAbsolutePath();
        for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.isDirectory(candidate.resolve("local/engines")) && Files.exists(candidate.resolve("jangteo"))) {
                return candidate;
            }
        }
        return folder;
    }
}
