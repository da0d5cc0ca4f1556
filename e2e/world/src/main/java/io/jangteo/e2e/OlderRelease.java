package io.jangteo.e2e;

import io.jangteo.local.LocalPlatform;
import io.jangteo.local.shop.Shopper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What the last release without search left in its database, as {@code older/} has it: its schemas in their first version, two products,
 * and one customer's orders, one of which was declined and one regretted.
 */
final class OlderRelease {
    static final String SKU = "OLDER-KRW";
    static final int UNITS_LEFT = 8;
    static final String CONFIRMED = "01a204da-9609-76e0-b780-11a69a616678";
    static final String CONFIRMED_IN_DOLLARS = "01a204da-9f19-77c4-a3df-eddc2d0ad56b";
    static final String DECLINED = "01a204da-9dcf-72a8-825a-7a109b954b7c";
    static final String REGRETTED = "01a204da-a046-71a3-9276-83d35687b55d";

    private static final List<String> SCHEMAS =
            List.of("user", "catalog", "inventory", "order", "payment", "paymentgateway");

    private OlderRelease() {}

    static void leaveIn(LocalPlatform platform) throws InterruptedException {
        platform.start("mariadb");
        platform.start("schemas");
        for (String schema : SCHEMAS) {
            try (Connection connection = platform.ownerDataSource(schema).getConnection();
                    Statement statement = connection.createStatement()) {
                for (String sql : dump(schema).split(";\n")) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The dump of " + schema + " cannot be taken in", e);
            }
        }
    }

    static Goods goods(World world) {
        return new Goods(world, SKU, "KRW", 12_000);
    }

    static Shopper customer(World world) {
        return world.shop().signIn("older@example.com", "a password of before");
    }

    private static String dump(String schema) {
        try (InputStream file = OlderRelease.class.getResourceAsStream("/older/" + schema + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("older/" + schema + ".sql is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
