package io.jangteo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jangteo.local.LocalPlatform;
import io.jangteo.local.PlatformOptions;
import io.jangteo.local.invariants.Invariants;
import io.jangteo.local.invariants.Report;
import io.jangteo.local.machine.Trees;
import io.jangteo.local.shop.Answer;
import io.jangteo.local.shop.Patience;
import io.jangteo.local.shop.Shop;
import io.jangteo.local.shop.Shopper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The platform that tests act on: real engines and services on ports and data of their own. There is one at a time; the
 * first test that wants another shape ends the one before. Deadlines are shorter than as shipped, so that tests end.
 */
final class World implements AutoCloseable {

    /** Of the test classes that act on the same shape: they run one after the other. */
    static final int ORDERING = 1;

    static final int DOUBLED = 2;

    static final Duration SOON = Duration.ofSeconds(60);
    /** Longer than a killed service takes to start again on a busy machine: no test is about an order that runs out of time. */
    static final Duration ORDER_DEADLINE = Duration.ofMinutes(2);

    /** Shorter than an access token lives. */
    private static final Duration SESSION = Duration.ofMinutes(10);

    /** Another one lets two runs stand side by side. */
    static final int PORT_BASE = Integer.getInteger("jangteo.e2e.portBase", 26_000);

    private static final List<String> FOR_ORDERS =
            List.of("gateway", "user", "catalog", "inventory", "order", "payment");
    private static final List<String> WITH_SEARCH =
            Stream.concat(FOR_ORDERS.stream(), Stream.of("search")).toList();

    private static final List<String> TWICE = List.of("order", "inventory", "payment");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Set<Shape> failed = EnumSet.noneOf(Shape.class);
    private static Optional<World> current = Optional.empty();

    private enum Shape {
        ORDERING(false, 1),
        SEARCHING(true, 1),
        DOUBLED(false, 2);

        private final boolean withSearch;
        private final int processes;

        /** @param processes of each service that may stand twice */
        Shape(boolean withSearch, int processes) {
            this.withSearch = withSearch;
            this.processes = processes;
        }

        List<String> services() {
            return withSearch ? WITH_SEARCH : FOR_ORDERS;
        }
    }

    private final Shape shape;
    private final LocalPlatform platform;
    private final Spans spans;
    private final Shop shop;
    private Optional<Shopper> operator = Optional.empty();
    private Instant operatorUntil = Instant.MIN;

    /** Every service that an order needs, once. */
    static World ordering() {
        return of(Shape.ORDERING);
    }

    /** With search, on the data of a release that had none. */
    static World searching() {
        return of(Shape.SEARCHING);
    }

    /** Order, inventory and payment twice each. */
    static World doubled() {
        return of(Shape.DOUBLED);
    }

    private static synchronized World of(Shape shape) {
        if (current.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> current.ifPresent(World::close)));
        }
        if (current.filter(world -> world.shape == shape).isEmpty()) {
            if (!failed.add(shape)) {
                throw new IllegalStateException("This platform did not start before, and is not tried again");
            }
            current.ifPresent(World::close);
            current = Optional.empty();
            current = Optional.of(new World(shape));
            failed.remove(shape);
        }
        return current.get();
    }

    private World(Shape shape) {
        this.shape = shape;
        this.spans = new Spans();
        this.platform = start();
        this.shop = new Shop(platform.gatewayUrl());
    }

    private static Path freshFolder() {
        Path data = Path.of("target", "platform-" + NUMBER.incrementAndGet()).toAbsolutePath();
        try {
            if (Files.exists(data)) {
                Trees.delete(data);
            }
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocalPlatform start() {
        try {
            PlatformOptions options = LocalPlatform.options()
                    .dataFolder(freshFolder())
                    .portBase(PORT_BASE)
                    .withoutRestarts();
            TWICE.forEach(service -> options.instances(service, shape.processes));
            options.services(shape.services().toArray(String[]::new));
            shape.services().forEach(service -> settings(options, service));
            LocalPlatform started = options.build();
            started.open();
            if (shape.withSearch) {
                OlderRelease.leaveIn(started);
            }
            started.start();
            return started;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void settings(PlatformOptions options, String service) {
        options.setting(service, "JANGTEO_OTLP_ENDPOINT", spans.endpoint())
                .setting(service, "JANGTEO_TRACE_SAMPLING", "1.0")
                .setting(service, "JANGTEO_ORDER_DEADLINE", ORDER_DEADLINE.toString())
                .setting(service, "JANGTEO_ORDER_HOLDFOR", "PT4M")
                .setting(service, "JANGTEO_PAYMENT_GATEWAY_TIMEOUT", "PT1S")
                .setting(service, "JANGTEO_PAYMENT_LEASE", "PT6S")
                .setting(service, "JANGTEO_SEARCH_LEASE", "PT6S");
    }

    LocalPlatform platform() {
        return platform;
    }

    Shop shop() {
        return shop;
    }

    Spans spans() {
        return spans;
    }

    /** The names of a service's processes, such as order and order-2. */
    List<String> processesOf(String service) {
        return platform.partNames().stream()
                .filter(name -> name.equals(service) || name.startsWith(service + "-"))
                .toList();
    }

    /** Signed in anew before the access token runs out: on a slow machine one platform outlives it. */
    synchronized Shopper operator() {
        if (operator.isEmpty() || Instant.now().isAfter(operatorUntil)) {
            operatorUntil = Instant.now().plus(SESSION);
            operator = Optional.of(signInAsOperator());
        }
        return operator.get();
    }

    private Shopper signInAsOperator() {
        try {
            String password =
                    Files.readString(platform.secret("operator-password")).strip();
            return shop.signIn("operator@jangteo.local", password);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a test needs before it begins, however busy the machine is: asked for again under the same key until it is done. */
    Answer insist(String what, Supplier<Answer> request) {
        return Patience.within(SOON, request, _ -> {}).orFail(what);
    }

    /** Puts goods on sale that no other test touches. */
    Goods goods(int quantity) {
        return Goods.onSale(this, quantity, "KRW", 12_000);
    }

    Goods goods(int quantity, String currency, long minorUnits) {
        return Goods.onSale(this, quantity, currency, minorUnits);
    }

    /** Waits until everything that is under way has ended, and fails if anything is wrong then. */
    void verify() {
        try {
            Report report = new Invariants(platform::verifyDataSource, platform.kafkaBootstrap())
                    .check(ORDER_DEADLINE.plus(SOON), m -> {});
            assertThat(report.violations()).as("violations").isEmpty();
            assertThat(report.moving()).as("still moving").isEmpty();
            assertThat(report.counted().get("orders")).as("orders looked at").isPositive();
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String service, String sql, Object... parameters) {
        return read(service, row -> row.getLong(1), sql, parameters);
    }

    private interface Column<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> T read(String service, Column<T> column, String sql, Object... parameters) {
        try (Connection connection = platform.verifyDataSource(service).getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return column.of(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String text(String service, String sql, Object... parameters) {
        return read(service, row -> row.getString(1), sql, parameters);
    }

    /** An order whose hold ran out before it was paid for, and whose goods another one has bought meanwhile. */
    String outrunOrder(Buyer buyer) {
        Goods last = goods(1);
        platform.pause("connect");
        try {
            String order = buyer.order(last.cart(1));
            change(
                    "inventory",
                    "UPDATE reservation SET expires_at = UTC_TIMESTAMP(6) WHERE order_id = '%s'".formatted(order));
            last.awaitStock(1, 0);
            Buyer.in(this).order(last.cart(1));
            last.awaitStock(1, 1);
            return order;
        } finally {
            platform.resume("connect");
        }
    }

    /** By hand, past all rules of the service, and of the database too. */
    void change(String service, String sql) {
        try (Connection connection = ownerOf(service).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET check_constraint_checks = OFF");
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    DataSource ownerOf(String service) {
        return platform.ownerDataSource(service);
    }

    void awaitCount(long expected, String service, String sql, Object... parameters) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(count(service, sql, parameters)).isEqualTo(expected));
    }

    void awaitAtLeast(long least, String service, String sql, Object... parameters) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(count(service, sql, parameters)).isGreaterThanOrEqualTo(least));
    }

    /** By the payment gateway's own books. */
    long capturesOf(String orderId) {
        return count(
                "paymentgateway", "SELECT COALESCE(SUM(captures), 0) FROM net_captured WHERE order_id = ?", orderId);
    }

    long netCapturedOf(String orderId) {
        return count(
                "paymentgateway", "SELECT COALESCE(SUM(net_minor), 0) FROM net_captured WHERE order_id = ?", orderId);
    }

    void kill(String part) {
        quietly(() -> platform.kill(part));
    }

    void stop(String part) {
        quietly(() -> platform.stop(part));
    }

    void start(String part) {
        quietly(() -> platform.start(part));
    }

    void killEverythingAndStart() {
        quietly(() -> {
            platform.killEverything();
            platform.start();
        });
    }

    void killAll(String service) {
        processesOf(service).forEach(this::kill);
    }

    void startAll(String service) {
        startTogether(processesOf(service));
    }

    /** Side by side: two that start one after the other take twice as long. */
    void startTogether(List<String> parts) {
        Crowd.of(parts.size(), i -> {
            start(parts.get(i));
            return parts.get(i);
        });
    }

    @Override
    public void close() {
        shop.close();
        platform.close();
        spans.close();
    }

    private interface Action {
        void run() throws InterruptedException;
    }

    private static void quietly(Action action) {
        try {
            action.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
