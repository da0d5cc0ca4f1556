package io.jangteo.platform.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** One collection in SQL. */
final class SqlDocuments<T> implements DocumentAdapter<T> {

    /** Writes of one transaction of a bulk: enough to share a commit, few enough to hold locks shortly. */
    private static final int TOGETHER = 200;

    private final JdbcOperations jdbc;
    private final TransactionOperations transactions;
    private final SqlQueries queries;
    private final SqlWrites<T> writes;
    private final DocumentJson<T> json;

    SqlDocuments(
            DocumentCollection<T> collection,
            DocumentJson<T> json,
            JdbcOperations jdbc,
            TransactionOperations transactions,
            @Nullable DocumentChanges changes) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.queries = new SqlQueries(collection);
        this.json = json;
        this.writes = new SqlWrites<>(collection, json, jdbc, changes);
    }

    @Override
    public List<Versioned<T>> byIds(List<String> ids) {
        return fetch(queries.byIds(ids));
    }

    @Override
    public List<Versioned<T>> list(Filter filter, Page page) {
        return fetch(queries.list(filter, page));
    }

    @Override
    public long count(DocumentCollection.Index<T> index, String value) {
        SqlQuery query = queries.count(index, value);
        return Objects.requireNonNull(
                jdbc.queryForObject(query.sql(), Long.class, query.parameters().toArray()));
    }

    /** As it is stored: a body is what was published. */
    @Override
    public List<Documents.Published> published(Page page) {
        return published(queries.list(Filter.everything(), page));
    }

    @Override
    public Optional<Documents.Published> published(String id) {
        return published(queries.byIds(List.of(id))).stream().findFirst();
    }

    private List<Documents.Published> published(SqlQuery query) {
        return jdbc.query(
                query.sql(),
                (row, _) -> new Documents.Published(row.getString("id"), row.getLong("version"), row.getString("body")),
                query.parameters().toArray());
    }

    @Override
    public Outcome write(Write<T> write) {
        return transactions
                .execute(status -> writes.write(List.of(write), status))
                .getFirst();
    }

    @Override
    public List<Outcome> bulk(List<Write<T>> bulk) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int from = 0; from < bulk.size(); from += TOGETHER) {
            List<Write<T>> part = bulk.subList(from, Math.min(from + TOGETHER, bulk.size()));
            outcomes.addAll(transactions.execute(status -> writes.write(part, status)));
        }
        return outcomes;
    }

    private List<Versioned<T>> fetch(SqlQuery query) {
        return jdbc.query(
                query.sql(),
                (row, _) -> json.read(row.getString("id"), row.getLong("version"), row.getString("body")),
                query.parameters().toArray());
    }
}
