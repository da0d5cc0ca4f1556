package io.jangteo.local.services;

import io.jangteo.local.machine.MachineFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The table of services. */
public final class Services {
    public static final String GATEWAY = "gateway";
    public static final String USER = "user";
    public static final String SEARCH = "search";
    public static final String PAYMENT = "payment";
    /** The simulated payment gateway's own ledger, a schema beside payment's. */
    public static final String GATEWAY_LEDGER = "paymentgateway";

    private static final List<String> NONE = List.of();
    private static final List<String> BEHIND_THE_GATEWAY =
            List.of(USER, "catalog", SEARCH, "inventory", "order", PAYMENT);

    public static final List<ServiceDefinition> ALL = List.of(
            new ServiceDefinition(GATEWAY, 0, "the only door", false, NONE, NONE, BEHIND_THE_GATEWAY),
            new ServiceDefinition(USER, 1, "accounts, sign-in, tokens", true, List.of(USER), NONE, NONE),
            new ServiceDefinition("catalog", 2, "products and categories", true, List.of("catalog"), NONE, NONE),
            new ServiceDefinition("inventory", 3, "stock and holds", true, List.of("inventory"), NONE, NONE),
            new ServiceDefinition(
                    "order",
                    4,
                    "orders and their saga",
                    false,
                    List.of("order"),
                    List.of(USER, "catalog", "inventory", PAYMENT),
                    NONE),
            new ServiceDefinition(
                    PAYMENT, 5, "charges and refunds", true, List.of(PAYMENT, GATEWAY_LEDGER), NONE, NONE),
            new ServiceDefinition(
                    SEARCH,
                    6,
                    "search and suggestions",
                    false,
                    List.of(SEARCH),
                    List.of("catalog", "inventory"),
                    NONE));

    private Services() {}

    public static ServiceDefinition named(String name) {
        return ALL.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MachineFailure("There is no service " + name));
    }

    /** Every schema that some service works in. */
    public static List<String> schemaOwners() {
        return ALL.stream().flatMap(service -> service.owners().stream()).toList();
    }

    /** The services that the root POM builds; one that it lists and that has no jar is a build that is not finished. */
    public static List<ServiceDefinition> inBuild(Path projectRoot) {
        try (Stream<String> lines = Files.lines(projectRoot.resolve("pom.xml"))) {
            List<String> modules = lines.map(String::strip)
                    .filter(line -> line.startsWith("<module>services/"))
                    .map(line -> line.replaceAll("</?module>", ""))
                    .toList();
            return ALL.stream()
                    .filter(service -> modules.contains(service.module()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
