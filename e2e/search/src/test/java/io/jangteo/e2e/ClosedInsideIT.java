package io.jangteo.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.local.shop.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the gateway is a door; behind it everything asks who is there. */
class ClosedInsideIT {

    private static final String LISTEN = "0A";

    /** Columns of /proc/net/tcp. */
    private static final int LOCAL_ADDRESS = 1;

    private static final int INODE = 9;

    private final World world = World.searching();

    @Test
    void listensOnLoopbackAlone() throws IOException {
        Set<String> sockets = sockets();
        List<String> listening = new ArrayList<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            try (Stream<String> lines = Files.lines(Path.of(table))) {
                lines.map(String::strip)
                        .filter(line -> line.contains(" " + LISTEN + " "))
                        .map(line -> line.split("\\s+"))
                        .filter(fields -> sockets.contains("socket:[" + fields[INODE] + "]"))
                        .map(fields -> fields[LOCAL_ADDRESS])
                        .forEach(listening::add);
            }
        }
        assertThat(listening).extracting(ClosedInsideIT::portOf).containsAll(ports());
        assertThat(listening)
                .allSatisfy(address -> assertThat(address)
                        .matches("(0100007F|0000000000000000FFFF00000100007F|00000000000000000000000001000000):.*"));
    }

    private static String portOf(String address) {
        return address.substring(address.indexOf(':') + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health/ready",
                "/.well-known/jwks.json",
                "/actuator/env",
                "/api/../health/ready",
                "/api/orders/..%2f..%2fhealth/ready",
                "/api/users/../../.well-known/jwks.json"
            })
    void doesNotLeadInsideByAnyPath(String path) {
        for (String at : List.of("", "/gateway")) {
            var answer = world.shop().get(at + path, null);
            boolean gatewaysOwn = at.isEmpty() && path.equals("/health/ready");
            assertThat(answer.status()).as(at + path).isIn(gatewaysOwn ? List.of(200) : List.of(400, 401, 404));
        }
    }

    @Test
    void asksForATokenInEveryServiceAndForARoleWhereItIsNeeded() {
        Buyer buyer = Buyer.in(world);
        String token = buyer.shopper().accessToken();
        String operators = world.operator().accessToken();
        String underAnothersSignature = withoutSignature(operators) + signatureOf(token);
        for (String service : List.of("order", "payment", "user", "inventory", "catalog", "search")) {
            try (var direct = new Shop(world.platform().urls(service).getFirst())) {
                for (String wrong : Arrays.asList(null, underAnothersSignature, unsigned(operators))) {
                    assertThat(direct.get("/api/nothing", wrong).status())
                            .as("%s with %s", service, wrong)
                            .isEqualTo(401);
                }
                assertThat(direct.get("/api/nothing", token).status())
                        .as(service)
                        .isNotEqualTo(401);
            }
        }
        assertThat(world.shop()
                        .post(
                                "/api/inventory/receipts",
                                buyer.shopper().accessToken(),
                                Map.of("Idempotency-Key", "a-key"),
                                Map.of("sku", "TEST-1", "quantity", 1))
                        .status())
                .isEqualTo(403);
        assertThat(world.shop().get("/api/orders", "not.a.token").status()).isEqualTo(401);
    }

    @Test
    void describesEveryServiceInOpenApi() {
        for (String service : List.of("user", "catalog", "inventory", "order", "payment", "search")) {
            var description = world.shop().get("/openapi/" + service, null);
            assertThat(description.text("openapi")).as(service).startsWith("3.1");
            assertThat(description.body().path("paths").size()).as(service).isPositive();
        }
        assertThat(world.shop().page("/docs")).contains("swagger-ui");
    }

    private static String withoutSignature(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    private static String signatureOf(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }

    private static String unsigned(String token) {
        String header = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
        return header + withoutSignature(token).substring(token.indexOf('.'));
    }

    /** Everything that a part has open, whether it said so or not. */
    private Set<String> sockets() throws IOException {
        Set<String> sockets = new HashSet<>();
        for (String part : world.platform().partNames()) {
            long pid = world.platform().status(part).pid();
            if (pid > 0) {
                try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
                    for (Path file : open.toList()) {
                        linkOf(file).ifPresent(sockets::add);
                    }
                }
            }
        }
        return sockets;
    }

    private static Optional<String> linkOf(Path file) throws IOException {
        try {
            return Optional.of(Files.readSymbolicLink(file).toString());
        } catch (NoSuchFileException closedMeanwhile) {
            return Optional.empty();
        }
    }

    private List<String> ports() {
        return world.platform().partNames().stream()
                .flatMap(part -> world.platform().status(part).ports().stream())
                .map(port -> "%04X".formatted(port))
                .toList();
    }
}
