package io.jangteo.platform.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Writes by compare and set: each write assumes what is stored, and if that has moved it looks and decides again. There
 * are no transactions, so one document with its index values is all that ever changes at once.
 */
final class MongoWrites<T> {

    private static final int ATTEMPTS = 20;

    private final DocumentCollection<T> collection;
    private final DocumentJson<T> json;
    private final MongoCollection<BsonDocument> stored;

    /** A refusal is read from what the server has just compared with, be it confirmed by a majority already or not. */
    private final MongoCollection<BsonDocument> newest;

    MongoWrites(DocumentCollection<T> collection, DocumentJson<T> json, MongoCollection<BsonDocument> stored) {
        this.collection = collection;
        this.json = json;
        this.stored = stored;
        this.newest = stored.withReadConcern(ReadConcern.LOCAL);
    }

    Outcome write(Write<T> write) {
        String id = collection.idOf(write);
        Decision.Stored assumed = assumed(write);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Outcome outcome = Decision.on(collection.name(), id, write, assumed);
            if (!(outcome instanceof Outcome.Written written)) {
                return outcome;
            }
            Result result = store(MongoForm.of(collection, json, write, written), assumed);
            if (result == Result.STORED) {
                return outcome;
            }
            assumed = look(id);
            Optional<Outcome> taken =
                    result == Result.TAKEN && isAllowed(write, assumed) ? taken(id, write) : Optional.empty();
            if (taken.isPresent()) {
                return taken.get();
            }
        }
        throw new ConcurrencyFailureException(collection.name() + " " + id + " kept changing while it was written");
    }

    private enum Result {
        /** The write is there. */
        STORED,
        /** The document was no longer the one assumed. */
        MOVED,
        /** Its id or one of its unique values is another's. */
        TAKEN
    }

    private Result store(BsonDocument form, Decision.@Nullable Stored assumed) {
        try {
            if (assumed == null) {
                stored.insertOne(form);
                return Result.STORED;
            }
            long matched = stored.replaceOne(
                            and(
                                    eq(
                                            MongoForm.ID,
                                            form.getString(MongoForm.ID).getValue()),
                                    eq(MongoForm.VERSION, assumed.version()),
                                    eq(MongoForm.DELETED, assumed.deleted())),
                            form)
                    .getMatchedCount();
            return matched == 1 ? Result.STORED : Result.MOVED;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return Result.TAKEN;
        }
    }

    private Decision.@Nullable Stored look(String id) {
        BsonDocument form = newest.find(eq(MongoForm.ID, id)).first();
        return form == null ? null : MongoForm.stored(form);
    }

    /** The id's own state is judged first: only a write that it allows is refused for a value of another document. */
    private boolean isAllowed(Write<T> write, Decision.@Nullable Stored now) {
        return Decision.on(collection.name(), collection.idOf(write), write, now) instanceof Outcome.Written;
    }

    /** Asked of the documents, because the server's message that names the value is made for people. */
    private Optional<Outcome> taken(String id, Write<T> write) {
        return write.content()
                .flatMap(document -> collection.indexes().stream()
                        .filter(DocumentCollection.Index::unique)
                        .flatMap(index -> taken(id, index, index.valuesOf(document)).stream())
                        .findFirst());
    }

    private Optional<Outcome> taken(String id, DocumentCollection.Index<T> index, Set<String> values) {
        BsonDocument owner = newest.find(and(in(MongoForm.indexField(index.name()), values), ne(MongoForm.ID, id)))
                .first();
        return Optional.ofNullable(owner)
                .map(form -> MongoForm.firstOf(values, index.name(), form))
                .map(value ->
                        new Outcome.Refused(id, new DuplicateDocument(collection.name(), id, index.name(), value)));
    }

    private static Decision.@Nullable Stored assumed(Write<?> write) {
        return switch (write) {
            case Write.Insert<?> _ -> null;
            case Write.Replace<?> replace -> new Decision.Stored(replace.expectedVersion(), false);
            case Write.Delete<?> delete -> new Decision.Stored(delete.expectedVersion(), false);
        };
    }
}
