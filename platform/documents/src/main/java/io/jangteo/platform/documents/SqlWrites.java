package io.jangteo.platform.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.TransactionStatus;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes documents inside the caller's transaction. The rows of the documents are locked first, in the order of ids, then
 * unique values, then the others: writers that meet wait for each other, and few of them cross.
 */
final class SqlWrites<T> {

    private final DocumentCollection<T> collection;
    private final DocumentJson<T> json;
    private final SqlDocumentTable table;
    private final SqlIndexTable<T> uniqueValues;
    private final SqlIndexTable<T> sharedValues;
    private final @Nullable DocumentChanges changes;

    SqlWrites(
            DocumentCollection<T> collection,
            DocumentJson<T> json,
            JdbcOperations jdbc,
            @Nullable DocumentChanges changes) {
        this.collection = collection;
        this.json = json;
        this.table = new SqlDocumentTable(collection.name(), jdbc);
        this.uniqueValues = new SqlIndexTable<>(collection.name() + "_unique", indexes(collection, true), jdbc);
        this.sharedValues = new SqlIndexTable<>(collection.name() + "_index", indexes(collection, false), jdbc);
        this.changes = changes;
    }

    /** All in one go; if a value turns out to be taken, one by one, so that only its own write is refused. */
    List<Outcome> write(List<Write<T>> writes, TransactionStatus transaction) {
        Object before = transaction.createSavepoint();
        try {
            return together(writes);
        } catch (DuplicateKeyException taken) {
            transaction.rollbackToSavepoint(before);
            return writes.size() == 1
                    ? List.of(refusedOrAgain(writes.getFirst()))
                    : writes.stream()
                            .map(write -> write(List.of(write), transaction).getFirst())
                            .toList();
        }
    }

    /** No unique value is taken: then the id itself appeared after it was looked for, and now it is seen. */
    private Outcome refusedOrAgain(Write<T> write) {
        String id = collection.idOf(write);
        return write.content()
                .flatMap(document -> uniqueValues.taken(uniqueValues.rowsOf(id, document)))
                .<Outcome>map(row ->
                        new Outcome.Refused(id, new DuplicateDocument(collection.name(), id, row.field(), row.value())))
                .orElseGet(() -> together(List.of(write)).getFirst());
    }

    private List<Outcome> together(List<Write<T>> writes) {
        List<String> ids = writes.stream().map(collection::idOf).toList();
        Map<String, Decision.Stored> stored = table.lock(ids);
        List<Outcome> outcomes = new ArrayList<>();
        List<Accepted<T>> accepted = new ArrayList<>();
        for (Write<T> write : writes) {
            String id = collection.idOf(write);
            Outcome outcome = Decision.on(collection.name(), id, write, stored.get(id));
            outcomes.add(outcome);
            if (outcome instanceof Outcome.Written written) {
                accepted.add(accepted(written, write.content(), !stored.containsKey(id)));
            }
        }
        if (!accepted.isEmpty()) {
            store(accepted);
        }
        return outcomes;
    }

    private void store(List<Accepted<T>> accepted) {
        List<Accepted<T>> known =
                accepted.stream().filter(write -> !write.first()).toList();
        table.insert(
                accepted.stream().filter(Accepted::first).map(Accepted::row).toList());
        table.update(known.stream().map(Accepted::row).toList());
        List<String> knownIds = known.stream().map(write -> write.row().id()).toList();
        uniqueValues.set(knownIds, values(accepted, uniqueValues));
        sharedValues.set(knownIds, values(accepted, sharedValues));
        collection.topic().ifPresent(topic -> publish(topic, accepted));
    }

    private List<SqlIndexTable.Row> values(List<Accepted<T>> accepted, SqlIndexTable<T> index) {
        return accepted.stream()
                .flatMap(write -> write.document().stream()
                        .flatMap(document -> index.rowsOf(write.row().id(), document).stream()))
                .toList();
    }

    private void publish(String topic, List<Accepted<T>> accepted) {
        if (changes == null) {
            throw new IllegalStateException("Nobody takes changes to " + topic);
        }
        changes.publish(accepted.stream()
                .map(Accepted::row)
                .map(row -> new DocumentChange(topic, row.id(), row.version(), row.deleted(), row.body()))
                .toList());
    }

    private Accepted<T> accepted(Outcome.Written written, Optional<T> document, boolean first) {
        ObjectNode body = document.map(content -> json.write(content, written.version()))
                .orElseGet(() -> json.deleted(written.id(), written.version()));
        SqlDocumentTable.Row row =
                new SqlDocumentTable.Row(written.id(), written.version(), document.isEmpty(), body.toString());
        return new Accepted<>(row, document, first);
    }

    private static <T> List<DocumentCollection.Index<T>> indexes(DocumentCollection<T> collection, boolean unique) {
        return collection.indexes().stream()
                .filter(index -> index.unique() == unique)
                .toList();
    }

    /** {@code first}: no row of this id was there. */
    private record Accepted<T>(SqlDocumentTable.Row row, Optional<T> document, boolean first) {}
}
