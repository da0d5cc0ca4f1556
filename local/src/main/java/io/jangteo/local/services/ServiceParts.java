package io.jangteo.local.services;

import io.jangteo.local.database.Accounts;
import io.jangteo.local.database.DatabaseServer;
import io.jangteo.local.engines.Http;
import io.jangteo.local.engines.Login;
import io.jangteo.local.machine.Launch;
import io.jangteo.local.machine.Secrets;
import io.jangteo.local.machine.Site;
import io.jangteo.local.parts.Part;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes parts of services: the same settings by environment that a cluster would give them. */
public final class ServiceParts {
    private static final List<String> FLAGS =
            List.of("-Xss512k", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private final Site site;
    private final DatabaseServer database;
    private final Accounts accounts;
    private final String bootstrap;
    private final String openSearch;
    private final Topology topology;
    private final Map<String, Map<String, String>> extra;
    private final Map<String, ServiceImage> images = new HashMap<>();

    public ServiceParts(
            Site site,
            DatabaseServer database,
            Accounts accounts,
            String bootstrap,
            String openSearch,
            Topology topology,
            Map<String, Map<String, String>> extra) {
        this.site = site;
        this.database = database;
        this.accounts = accounts;
        this.bootstrap = bootstrap;
        this.openSearch = openSearch;
        this.topology = topology;
        this.extra = extra;
    }

    public Part part(ServiceDefinition service, int instance, String... needs) {
        String name = ServiceDefinition.instanceName(service.name(), instance);
        int http = topology.ports().http(service.number(), instance);
        int grpc = topology.ports().grpc(service.number(), instance);
        ServiceImage image = images.computeIfAbsent(service.name(), _ -> image(service));
        return Part.process(
                        name,
                        service.what(),
                        service.grpc() ? List.of(http, grpc) : List.of(http),
                        () -> new Launch(
                                image.command(),
                                environmentOf(service, instance),
                                site.folder().path()),
                        () -> Http.probe("http://127.0.0.1:" + http + "/health/ready"))
                .needing(needs)
                .preparedBy(saying -> image.prepare(saying, site.folder().log(name)))
                .stopping(service.number() == 0 ? 0 : 1, Duration.ofSeconds(30));
    }

    private ServiceImage image(ServiceDefinition service) {
        List<String> more = site.environment().words("JANGTEO_SERVICE_JAVA_OPTIONS");
        return new ServiceImage(service, site.projectRoot(), site.cache(), FLAGS, more);
    }

    Map<String, String> environmentOf(ServiceDefinition service, int instance) {
        Map<String, String> settings = new HashMap<>();
        settings.put("JANGTEO_HTTP_PORT", Integer.toString(topology.ports().http(service.number(), instance)));
        if (service.grpc()) {
            settings.put("JANGTEO_GRPC_PORT", Integer.toString(topology.ports().grpc(service.number(), instance)));
        }
        settings.put("JANGTEO_KAFKA_BOOTSTRAP_SERVERS", bootstrap);
        settings.put("JANGTEO_USER_JWKS_URL", topology.urls(Services.USER).getFirst() + "/.well-known/jwks.json");
        service.calls().forEach(callee -> settings.put(setting(callee, "GRPC"), topology.grpcAddresses(callee)));
        service.routes().forEach(callee -> settings.put(setting(callee, "URL"), topology.httpAddresses(callee)));
        if (service.name().equals(Services.SEARCH)) {
            settings.put("JANGTEO_OPENSEARCH_URL", openSearch);
            Login.ofOpenSearch(site.environment()).ifPresent(login -> {
                settings.put("JANGTEO_OPENSEARCH_USER", login.user());
                settings.put("JANGTEO_OPENSEARCH_PASSWORD", login.password());
            });
        }
        secrets(service, settings);
        settings.putAll(extra.getOrDefault(service.name(), Map.of()));
        settings.putAll(extra.getOrDefault(ServiceDefinition.instanceName(service.name(), instance), Map.of()));
        return settings;
    }

    private void secrets(ServiceDefinition service, Map<String, String> settings) {
        Secrets secrets = site.secrets();
        ServiceKeys keys = new ServiceKeys(secrets);
        settings.put("JANGTEO_SERVICE_KEY_FILE", keys.privateKey(service.name()).toString());
        settings.put("JANGTEO_SERVICE_KEYS_FILE", keys.publicKeys().toString());
        if (!service.owners().isEmpty()) {
            settings.put("JANGTEO_MYSQL_URL", database.template());
            settings.put("JANGTEO_MYSQL_USER", accounts.user(service.name()));
            settings.put(
                    "JANGTEO_MYSQL_PASSWORD_FILE",
                    accounts.passwordFile(service.name()).toString());
        }
        if (service.name().equals(Services.USER)) {
            settings.put(
                    "JANGTEO_USER_SIGNING_KEYS_DIR",
                    secrets.folder("user-signing-keys").toString());
            settings.put(
                    "JANGTEO_OPERATOR_PASSWORD_FILE",
                    secrets.password("operator-password").toString());
        }
        if (service.name().equals(Services.PAYMENT)) {
            settings.put("JANGTEO_PAYMENT_KEY_FILE", secrets.key("payment-key").toString());
            settings.put("JANGTEO_GATEWAY_LEDGER_USER", accounts.user(Services.GATEWAY_LEDGER));
            settings.put(
                    "JANGTEO_GATEWAY_LEDGER_PASSWORD_FILE",
                    accounts.passwordFile(Services.GATEWAY_LEDGER).toString());
        }
    }

    private static String setting(String service, String what) {
        return "JANGTEO_" + service.toUpperCase(Locale.ROOT) + "_" + what;
    }
}
