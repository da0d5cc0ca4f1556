package io.jangteo.platform.documents;

import io.jangteo.platform.testsupport.TestDatabase;
import io.jangteo.platform.testsupport.TestSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of items in a schema of their own, made from the very template that services copy. */
final class SqlFixture {

    final TestSchema schema = TestDatabase.freshSchema("documents");
    final JdbcTemplate jdbc = new JdbcTemplate(schema.dataSource());
    final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(schema.dataSource()));

    SqlFixture() {
        String script = template().replace("${collection}", "item").replaceAll("(?m)^--.*$", "");
        Stream.of(script.split(";")).filter(sql -> !sql.isBlank()).forEach(jdbc::execute);
    }

    void empty() {
        Stream.of("item", "item_unique", "item_index").forEach(table -> jdbc.update("DELETE FROM " + table));
    }

    /** A transaction that the database ended for a deadlock starts again, as the platform's own does. */
    TransactionOperations retried() {
        return new TransactionOperations() {
            @Override
            public <R> R execute(org.springframework.transaction.support.TransactionCallback<R> action) {
                for (int attempt = 1; ; attempt++) {
                    try {
                        return transactions.execute(action);
                    } catch (PessimisticLockingFailureException deadlock) {
                        if (attempt == 20) {
                            throw deadlock;
                        }
                    }
                }
            }
        };
    }

    private static String template() {
        try (InputStream file = SqlDocumentStores.class.getResourceAsStream("tables.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
