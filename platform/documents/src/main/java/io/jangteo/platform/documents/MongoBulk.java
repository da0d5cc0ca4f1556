package io.jangteo.platform.documents;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Many writes: new documents together in one request, and what that refuses, like every other write, each for itself,
 * because a server says of replacements only how many it made.
 */
final class MongoBulk<T> {

    private static final int TOGETHER = 500;
    private static final int AT_ONCE = 16;

    private final DocumentCollection<T> collection;
    private final DocumentJson<T> json;
    private final MongoCollection<BsonDocument> stored;
    private final MongoWrites<T> writes;

    MongoBulk(
            DocumentCollection<T> collection,
            DocumentJson<T> json,
            MongoCollection<BsonDocument> stored,
            MongoWrites<T> writes) {
        this.collection = collection;
        this.json = json;
        this.stored = stored;
        this.writes = writes;
    }

    List<Outcome> write(List<Write<T>> bulk) {
        Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
        List<Write<T>> inserts =
                bulk.stream().filter(Write.Insert.class::isInstance).toList();
        for (int from = 0; from < inserts.size(); from += TOGETHER) {
            insertTogether(inserts.subList(from, Math.min(from + TOGETHER, inserts.size())), outcomes);
        }
        writeEach(
                bulk.stream()
                        .filter(write -> !outcomes.containsKey(collection.idOf(write)))
                        .toList(),
                outcomes);
        return bulk.stream()
                .map(write -> Objects.requireNonNull(outcomes.get(collection.idOf(write))))
                .toList();
    }

    private void insertTogether(List<Write<T>> inserts, Map<String, Outcome> outcomes) {
        List<BsonDocument> forms = inserts.stream()
                .map(write -> MongoForm.of(collection, json, write, first(write)))
                .toList();
        Set<Integer> refused = insertMany(forms);
        for (int position = 0; position < inserts.size(); position++) {
            if (!refused.contains(position)) {
                Outcome.Written written = first(inserts.get(position));
                outcomes.put(written.id(), written);
            }
        }
    }

    private Outcome.Written first(Write<T> write) {
        return new Outcome.Written(collection.idOf(write), 1);
    }

    private Set<Integer> insertMany(List<BsonDocument> forms) {
        try {
            stored.insertMany(forms, new InsertManyOptions().ordered(false));
            return Set.of();
        } catch (MongoBulkWriteException e) {
            boolean onlyDuplicates = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyDuplicates) {
                throw e;
            }
            return e.getWriteErrors().stream().map(BulkWriteError::getIndex).collect(Collectors.toSet());
        }
    }

    private void writeEach(List<Write<T>> each, Map<String, Outcome> outcomes) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<Outcome>> running = each.stream()
                    .map(write -> threads.submit(() -> writes.write(write)))
                    .toList();
            for (Future<Outcome> write : running) {
                Outcome outcome = write.get();
                outcomes.put(outcome.id(), outcome);
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConcurrencyFailureException("Interrupted within a bulk of " + collection.name(), e);
        }
    }
}
