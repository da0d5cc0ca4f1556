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

    private List<Part> parts() {
        PlatformOptions options = new PlatformOptions(new Environment(Map.of())).instances("order", 2);
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
                        options)
                .parts();
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).sorted().toList();
    }
}
