package io.jangteo.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.local.machine.DataFolder;
import io.jangteo.local.machine.Environment;
import io.jangteo.local.machine.Secrets;
import io.jangteo.local.machine.Site;
import io.jangteo.local.parts.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of the real parts; none of them is started. */
class AssemblyTest {

    @TempDir
    private Path path;

    @Test
    void stopsGatewayServicesConnectKafkaAndDatabaseInThisOrder() {
        Map<Integer, List<String>> turns = new TreeMap<>();
        parts().stream()
                .filter(part -> part.launch() != null)
                .forEach(part -> turns.merge(part.stopRank(), List.of(part.name()), AssemblyTest::both));

        assertThat(turns.values())
                .containsExactly(
                        List.of("gateway"),
                        List.of("catalog", "inventory", "order", "order-2", "payment", "search", "user"),
                        List.of("connect"),
                        List.of("kafka", "opensearch"),
                        List.of("mariadb"));
    }

    @Test
    void startsNoEngineThatIsNamedFromOutsideAndLeadsToIt() {
        Assembly assembly = assembly(Map.of(
                "JANGTEO_MYSQL_URL", "jdbc:mysql://db.example:3306/jangteo_{service}",
                "JANGTEO_KAFKA_BOOTSTRAP_SERVERS", "broker.example:9092",
                "JANGTEO_CONNECT_URL", "http://connect.example:8083",
                "JANGTEO_OPENSEARCH_URL", "http://search.example:9200"));
        Map<String, Part> parts = assembly.parts().stream().collect(Collectors.toMap(Part::name, part -> part));

        assertThat(parts.get("search").launch()).isNotNull();
        assertThat(List.of("mariadb", "kafka", "connect", "opensearch"))
                .allSatisfy(engine -> assertThat(parts.get(engine).launch()).isNull());
        assertThat(assembly.database().template()).isEqualTo("jdbc:mysql://db.example:3306/jangteo_{service}");
        assertThat(assembly.bootstrap()).isEqualTo("broker.example:9092");
        assertThat(assembly.connectUrl()).isEqualTo("http://connect.example:8083");
        assertThat(assembly.openSearchUrl()).isEqualTo("http://search.example:9200");
    }

    private List<Part> parts() {
        return assembly(Map.of()).parts();
    }

    private Assembly assembly(Map<String, String> environment) {
        PlatformOptions options = new PlatformOptions(new Environment(environment)).instances("order", 2);
        DataFolder folder = new DataFolder(path.resolve("data"));
        folder.open();
        return new Assembly(
                new Site(
                        options.projectRoot(),
                        options.cacheFolder(),
                        folder,
                        options.ports(),
                        options.environment(),
                        new Secrets(folder.secrets())),
                options);
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).sorted().toList();
    }
}
