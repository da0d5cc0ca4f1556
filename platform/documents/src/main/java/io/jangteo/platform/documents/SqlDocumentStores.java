package io.jangteo.platform.documents;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** Documents as JSON in MariaDB or MySQL, in the tables that README.md has the template of. */
final class SqlDocumentStores implements DocumentStores {

    private final JdbcOperations jdbc;
    private final TransactionOperations transactions;
    private final @Nullable DocumentChanges changes;

    SqlDocumentStores(JdbcOperations jdbc, TransactionOperations transactions, @Nullable DocumentChanges changes) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.changes = changes;
    }

    @Override
    public <T> Documents<T> open(DocumentCollection<T> collection) {
        if (collection.topic().isPresent() && changes == null) {
            throw new IllegalStateException("Changes of " + collection.name() + " belong on topic "
                    + collection.topic().get()
                    + ", but there is no bean of type DocumentChanges that takes them there");
        }
        DocumentJson<T> json = new DocumentJson<>(collection);
        return new CheckedDocuments<>(
                collection, json, new SqlDocuments<>(collection, json, jdbc, transactions, changes));
    }

    @Override
    public void ping() {
        jdbc.queryForObject("SELECT 1", Integer.class);
    }
}
