package io.jangteo.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesIT {

    @ParameterizedTest
    @CsvSource({
        "user, services/user/src/main/resources/db/migration",
        "catalog, services/catalog/src/main/resources/db/migration",
        "search, services/search/src/main/resources/db/migration",
        "inventory, services/inventory/src/main/resources/db/migration",
        "order, services/order/src/main/resources/db/migration",
        "payment, services/payment/src/main/resources/db/migration",
        "paymentgateway, services/payment/src/main/resources/db/paymentgateway",
        "messaging, platform/messaging/src/main/resources/db/platform",
    })
    void areDrawnAsTheMigrationsMakeThem(String name, String migrations) {
        Schema schema = Schema.of(name, Project.ROOT.resolve(migrations));
        Path page = Project.DOCS.resolve("architecture/erd-" + name + ".md");
        new DrawnPage(page, page(name, migrations, schema)).check();
    }

    private static String page(String name, String migrations, Schema schema) {
        var page = new StringBuilder("""
                # Tables: %s

                Drawn from the migrations in [%s](../../%s) by `TablesIT`; see [the others](README.md). A solid line is a
                foreign key; a dashed one is a column that names another row without one.

                ```mermaid
                erDiagram
                """.formatted(name, migrations, migrations));
        schema.tables().forEach((table, columns) -> page.append(drawn(table, columns)));
        for (Schema.Reference reference : schema.references()) {
            Schema.Column column = schema.column(reference);
            page.append("    %s %s%s%s %s : %s%n"
                    .formatted(
                            reference.to(),
                            column.optional() ? "|o" : "||",
                            reference.declared() ? "--" : "..",
                            column.unique() ? "o|" : "o{",
                            reference.from(),
                            reference.column()));
        }
        return page.append("```\n").toString();
    }

    private static String drawn(String table, List<Schema.Column> columns) {
        return "    %s {%n%s%n    }%n"
                .formatted(table, columns.stream().map(TablesIT::drawn).collect(Collectors.joining("\n")));
    }

    private static String drawn(Schema.Column column) {
        String key = column.primary() ? " PK" : column.unique() ? " UK" : "";
        return "        %s %s%s%s"
                .formatted(column.type(), column.name(), key, column.optional() ? " \"may be NULL\"" : "");
    }
}
