package io.jangteo.local;

import io.jangteo.local.database.Accounts;
import io.jangteo.local.database.DatabasePreparation;
import io.jangteo.local.database.DatabaseServer;
import io.jangteo.local.engines.ConnectWorker;
import io.jangteo.local.engines.EngineFiles;
import io.jangteo.local.engines.Http;
import io.jangteo.local.engines.KafkaBroker;
import io.jangteo.local.engines.Login;
import io.jangteo.local.engines.MariaDb;
import io.jangteo.local.engines.OpenSearch;
import io.jangteo.local.engines.OutboxConnector;
import io.jangteo.local.engines.Topics;
import io.jangteo.local.machine.Environment;
import io.jangteo.local.machine.Site;
import io.jangteo.local.parts.Part;
import io.jangteo.local.parts.Work;
import io.jangteo.local.services.ServiceDefinition;
import io.jangteo.local.services.ServiceParts;
import io.jangteo.local.services.Services;
import io.jangteo.local.services.Topology;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The list of parts: which there are, and which needs which. */
final class Assembly {
    private static final String SCHEMAS = "schemas";

    private final Site site;
    private final boolean relay;
    private final DatabaseServer database;
    private final Accounts accounts;
    private final Optional<String> outsideKafka;
    private final Optional<String> outsideConnect;
    private final Optional<String> outsideOpenSearch;
    private final Topology topology;
    private final ServiceParts services;

    Assembly(Site site, PlatformOptions options) {
        Environment environment = site.environment();
        this.site = site;
        this.relay = options.relay();
        this.accounts = new Accounts(environment, site.secrets());
        this.database = environment
                .get("JANGTEO_MYSQL_URL")
                .map(url -> new DatabaseServer(url, false))
                .orElseGet(() -> DatabaseServer.embedded(site.ports().mariaDb()));
        this.outsideKafka = environment.get("JANGTEO_KAFKA_BOOTSTRAP_SERVERS");
        this.outsideConnect = environment.get("JANGTEO_CONNECT_URL");
        this.outsideOpenSearch = environment.get("JANGTEO_OPENSEARCH_URL");
        this.topology = new Topology(site.ports(), options.instances());
        this.services =
                new ServiceParts(site, database, accounts, bootstrap(), openSearchUrl(), topology, options.settings());
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        database(parts);
        parts.add(outsideKafka
                .map(address -> Part.outside(
                        KafkaBroker.NAME, "Kafka from outside, " + address, () -> KafkaBroker.health(address)))
                .orElseGet(() -> new KafkaBroker(site).part()));
        parts.add(new Topics(bootstrap()).part());
        if (relay) {
            relay(parts);
        }
        if (topology.instances(Services.SEARCH) > 0) {
            parts.add(openSearch());
        }
        topology.instances().forEach((service, count) -> {
            for (int instance = 1; instance <= count; instance++) {
                parts.add(service(service, instance));
            }
        });
        return parts;
    }

    Part service(String service, int instance) {
        ServiceDefinition definition = Services.named(service);
        if (definition.owners().isEmpty()) {
            return services.part(definition, instance);
        }
        return service.equals(Services.SEARCH)
                ? services.part(definition, instance, SCHEMAS, Topics.NAME, OpenSearch.NAME)
                : services.part(definition, instance, SCHEMAS, Topics.NAME);
    }

    DatabaseServer database() {
        return database;
    }

    Accounts accounts() {
        return accounts;
    }

    Topology topology() {
        return topology;
    }

    String bootstrap() {
        return outsideKafka.orElse("127.0.0.1:" + site.ports().kafka());
    }

    String openSearchUrl() {
        return outsideOpenSearch.orElse(OpenSearch.url(site.ports()));
    }

    String connectUrl() {
        return outsideConnect.orElse(ConnectWorker.url(site.ports()));
    }

    private Part openSearch() {
        return outsideOpenSearch
                .map(url -> Part.outside(
                        OpenSearch.NAME,
                        "OpenSearch from outside, " + url,
                        () -> Http.probe(url + OpenSearch.HEALTH, Login.ofOpenSearch(site.environment()))))
                .orElseGet(() -> new OpenSearch(site).part());
    }

    private void database(List<Part> parts) {
        if (!database.embedded()) {
            parts.add(Part.outside(
                    MariaDb.NAME,
                    "database from outside, " + database.host() + ":" + database.port(),
                    () -> Http.listening(database.host(), database.port())));
            parts.add(Part.step(SCHEMAS, "schemas, as ./jangteo prepare-database made them", _ -> {})
                    .needing(MariaDb.NAME));
            return;
        }
        EngineFiles.requireSupportedMachine();
        MariaDb mariaDb = new MariaDb(site, database);
        parts.add(mariaDb.part());
        Work prepare = _ -> {
            try (Connection admin = mariaDb.connectAsAdmin()) {
                DatabasePreparation.run(admin, accounts.all(Services.schemaOwners()));
            }
        };
        parts.add(Part.step(SCHEMAS, "schemas, users and rights", prepare).needing(MariaDb.NAME));
    }

    private void relay(List<Part> parts) {
        parts.add(outsideConnect
                .map(url -> Part.outside(
                                ConnectWorker.NAME, "Kafka Connect from outside, " + url, () -> Http.probe(url))
                        .needing(KafkaBroker.NAME))
                .orElseGet(() -> new ConnectWorker(site, bootstrap()).part()));
        parts.add(new OutboxConnector(
                        site.environment(), connectUrl(), outsideConnect.isEmpty(), database, accounts, bootstrap())
                .part(ConnectWorker.NAME, SCHEMAS, Topics.NAME));
    }
}
