package io.jangteo.platform.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** One collection in SQL. */
final class SqlDocuments<T> implements Documents<T> {

    /** Writes of one transaction of a bulk: enough to share a commit, few enough to hold locks shortly. */
    private static final int TOGETHER = 100;

    private final DocumentCollection<T> collection;
    private final JdbcOperations jdbc;
    private final TransactionOperations transactions;
    private final SqlQueries queries;
    private final SqlWrites<T> writes;
    private final DocumentJson<T> json;

    SqlDocuments(
            DocumentCollection<T> collection,
            JdbcOperations jdbc,
            TransactionOperations transactions,
            @Nullable DocumentChanges changes) {
        this.collection = collection;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.queries = new SqlQueries(collection);
        this.json = new DocumentJson<>(collection);
        this.writes = new SqlWrites<>(collection, json, jdbc, changes);
    }

    @Override
    public Optional<Versioned<T>> find(String id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    @Override
    public Map<String, Versioned<T>> findAll(Collection<String> ids) {
        List<String> possible = ids.stream().filter(Keys::isId).distinct().toList();
        if (possible.size() > Page.MOST) {
            throw new IllegalArgumentException("At most " + Page.MOST + " ids can be asked for at once");
        }
        Map<String, Versioned<T>> found = new HashMap<>();
        if (!possible.isEmpty()) {
            fetch(queries.byIds(possible)).forEach(document -> found.put(document.id(), document));
        }
        Map<String, Versioned<T>> inOrder = new LinkedHashMap<>();
        possible.stream().filter(found::containsKey).forEach(id -> inOrder.put(id, found.get(id)));
        return inOrder;
    }

    @Override
    public Optional<Versioned<T>> findBy(String uniqueIndex, String value) {
        if (!collection.index(uniqueIndex).unique()) {
            throw new IllegalArgumentException(uniqueIndex + " is not unique: list() finds by it");
        }
        return list(Filter.equal(uniqueIndex, value), Page.first(1)).stream().findFirst();
    }

    @Override
    public List<Versioned<T>> list(Filter filter, Page page) {
        return queries.list(filter, page).map(this::fetch).orElse(List.of());
    }

    @Override
    public Versioned<T> insert(T document) {
        long version = write(new Write.Insert<>(document));
        return stored(document, version);
    }

    @Override
    public Versioned<T> replace(T document, long expectedVersion) {
        long version = write(new Write.Replace<>(document, expectedVersion));
        return stored(document, version);
    }

    @Override
    public long delete(String id, long expectedVersion) {
        return Keys.isId(id) ? write(new Write.Delete<>(id, expectedVersion)) : unknown(id);
    }

    @Override
    public List<Outcome> bulk(List<Write<T>> bulk) {
        Set<String> ids = new HashSet<>();
        bulk.forEach(write -> {
            if (!ids.add(collection.idOf(write))) {
                throw new IllegalArgumentException("A bulk has at most one write per id");
            }
        });
        List<Outcome> outcomes = new ArrayList<>();
        for (int from = 0; from < bulk.size(); from += TOGETHER) {
            List<Write<T>> part = bulk.subList(from, Math.min(from + TOGETHER, bulk.size()));
            outcomes.addAll(transactions.execute(status -> writes.write(part, status)));
        }
        return outcomes;
    }

    /** A refusal is thrown after the transaction, so that a caller's own transaction around it can go on. */
    private long write(Write<T> write) {
        Outcome outcome = transactions
                .execute(status -> writes.write(List.of(write), status))
                .getFirst();
        return switch (outcome) {
            case Outcome.Written written -> written.version();
            case Outcome.Refused refused -> throw refused.reason();
        };
    }

    private long unknown(String id) {
        throw new UnknownDocument(collection.name(), id);
    }

    /** As a reader will find it: with the version in it, if the type has a place for that. */
    private Versioned<T> stored(T document, long version) {
        return json.read(collection.idOf(document), version, json.write(document, version));
    }

    private List<Versioned<T>> fetch(SqlQuery query) {
        return jdbc.query(
                query.sql(),
                (row, _) -> json.read(row.getString("id"), row.getLong("version"), row.getString("body")),
                query.parameters().toArray());
    }
}
