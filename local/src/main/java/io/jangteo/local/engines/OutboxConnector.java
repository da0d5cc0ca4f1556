package io.jangteo.local.engines;

import io.jangteo.local.database.Accounts;
import io.jangteo.local.database.DatabaseServer;
import io.jangteo.local.machine.Environment;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.parts.Health;
import io.jangteo.local.parts.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one connector that reads every schema's outbox: declared at each start, watched, and restarted when its task has failed. */
public final class OutboxConnector {
    public static final String NAME = "connector";
    private static final String TEMPLATE = "/deploy/kafka/outbox-connector.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int REBALANCING = 409;

    private final String url;
    private final boolean ownWorker;
    private final DatabaseServer database;
    private final Accounts accounts;
    private final String bootstrap;
    private final Environment environment;

    public OutboxConnector(
            Environment environment,
            String connectUrl,
            boolean ownWorker,
            DatabaseServer database,
            Accounts accounts,
            String bootstrap) {
        this.url = connectUrl + "/connectors/outbox";
        this.ownWorker = ownWorker;
        this.database = database;
        this.accounts = accounts;
        this.bootstrap = bootstrap;
        this.environment = environment;
    }

    public Part part(String... needs) {
        return Part.step(NAME, "Debezium reads every outbox", this::declare)
                .needing(needs)
                .healedBy(this::health, this::restartFailed);
    }

    /** Its whole configuration for the server that is there; the same settings always give the same text. */
    Map<String, String> configuration(boolean mariaDb) {
        JsonNode template = JSON.readTree(template());
        Map<String, String> settings = new TreeMap<>();
        for (String section : new String[] {"config", mariaDb ? "mariadb" : "mysql"}) {
            template.path(section)
                    .properties()
                    .forEach(entry ->
                            settings.put(entry.getKey(), filled(entry.getValue().asString())));
        }
        return settings;
    }

    private String filled(String value) {
        return value.replace("{{database.hostname}}", database.host())
                .replace("{{database.port}}", Integer.toString(database.port()))
                .replace("{{database.user}}", accounts.user(Accounts.RELAY))
                .replace("{{database.password}}", password())
                .replace("{{database.ssl.mode.mariadb}}", environment.get("JANGTEO_RELAY_SSL_MODE", "disable"))
                .replace("{{database.ssl.mode.mysql}}", environment.get("JANGTEO_RELAY_SSL_MODE", "preferred"))
                .replace("{{kafka.bootstrap}}", bootstrap);
    }

    /** Our own worker reads the password from its file; one from outside cannot. */
    private String password() {
        if (!ownWorker) {
            return accounts.password(Accounts.RELAY);
        }
        Path file = accounts.passwordFile(Accounts.RELAY);
        return "${dir:" + file.getParent() + ":" + file.getFileName() + "}";
    }

    private void declare(Consumer<String> saying) throws Exception {
        Map<String, String> wanted = configuration(serverIsMariaDb());
        wanted.put("name", "outbox");
        HttpResponse<String> found = Http.send("GET", url + "/config", null, LIMIT);
        if (found.statusCode() == 200 && new TreeMap<>(textValues(found.body())).equals(wanted)) {
            return;
        }
        saying.accept("declaring the connector");
        HttpResponse<String> answer = Http.send("PUT", url + "/config", JSON.writeValueAsString(wanted), LIMIT);
        while (answer.statusCode() == REBALANCING) {
            Thread.sleep(200);
            answer = Http.send("PUT", url + "/config", JSON.writeValueAsString(wanted), LIMIT);
        }
        if (answer.statusCode() >= 300) {
            throw new MachineFailure(
                    "Connect refuses the connector: " + answer.statusCode() + " " + Http.shortened(answer.body()));
        }
    }

    private boolean serverIsMariaDb() {
        try (Connection relay =
                database.connect("", accounts.user(Accounts.RELAY), accounts.password(Accounts.RELAY))) {
            return DatabaseServer.isMariaDb(relay);
        } catch (SQLException e) {
            throw new MachineFailure(
                    "the relay's database user cannot connect to " + database.host() + ":" + database.port() + ": "
                            + e.getMessage() + " (./jangteo prepare-database makes it)",
                    e);
        }
    }

    private Health health() {
        try {
            HttpResponse<String> answer = Http.send("GET", url + "/status", null, Duration.ofSeconds(2));
            if (answer.statusCode() != 200) {
                return Health.not("Connect answers " + answer.statusCode());
            }
            return ConnectorState.of(JSON.readTree(answer.body())).health();
        } catch (IOException e) {
            return Health.not("Connect does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.not("interrupted");
        }
    }

    private void restartFailed(Consumer<String> saying) throws Exception {
        ConnectorState state;
        try {
            HttpResponse<String> status = Http.send("GET", url + "/status", null, LIMIT);
            if (status.statusCode() != 200) {
                return;
            }
            state = ConnectorState.of(JSON.readTree(status.body()));
        } catch (IOException connectIsDown) {
            // Connect is a part of its own and comes back by itself, with its connectors.
            return;
        }
        if (state.failed()) {
            Http.send("POST", url + "/restart?includeTasks=true&onlyFailed=true", null, LIMIT);
            saying.accept("failed task restarted: " + state.trouble());
        }
    }

    private static Map<String, String> textValues(String json) {
        Map<String, String> values = new TreeMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asString()));
        return values;
    }

    private static String template() {
        try (InputStream file = OutboxConnector.class.getResourceAsStream(TEMPLATE)) {
            if (file == null) {
                throw new IllegalStateException(TEMPLATE + " is not in the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
