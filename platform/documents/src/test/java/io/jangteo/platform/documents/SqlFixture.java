package io.jangteo.platform.documents;

import io.jangteo.platform.persistence.MysqlSettings;
import io.jangteo.platform.persistence.Transactions;
import io.jangteo.platform.testsupport.TestDatabase;
import io.jangteo.platform.testsupport.TestSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of items in a schema of their own, made from the very template that services copy. */
final class SqlFixture {

    final TestSchema schema = TestDatabase.freshSchema("documents");
    final JdbcTemplate jdbc = new JdbcTemplate(schema.dataSource());
    final JdbcTransactionManager manager = new JdbcTransactionManager(schema.dataSource());
    final TransactionTemplate transactions = new TransactionTemplate(manager);

    SqlFixture() {
        String script = template().replace("${collection}", "item").replaceAll("(?m)^--.*$", "");
        Stream.of(script.split(";")).filter(sql -> !sql.isBlank()).forEach(jdbc::execute);
    }

    void empty() {
        Stream.of("item", "item_unique", "item_index").forEach(table -> jdbc.update("DELETE FROM " + table));
    }

    /** The platform's own, which start again when the database ended them for a deadlock. */
    TransactionOperations repeated() {
        MysqlSettings settings = new MysqlSettings(
                schema.url(),
                schema.user(),
                schema.password(),
                "",
                16,
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(20));
        return new RepeatedTransactions(Transactions.over(schema.dataSource(), settings), manager);
    }

    private static String template() {
        try (InputStream file = SqlDocumentStores.class.getResourceAsStream("tables.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
