package io.jangteo.platform.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** One collection in MongoDB. */
final class MongoDocuments<T> implements DocumentAdapter<T> {

    private final DocumentCollection<T> collection;
    private final DocumentJson<T> json;
    private final MongoCollection<BsonDocument> stored;
    private final MongoWrites<T> single;
    private final MongoBulk<T> bulk;

    MongoDocuments(DocumentCollection<T> collection, DocumentJson<T> json, MongoDatabase database) {
        this.collection = collection;
        this.json = json;
        this.stored = database.getCollection(collection.name(), BsonDocument.class);
        this.single = new MongoWrites<>(collection, json, stored);
        this.bulk = new MongoBulk<>(collection, json, stored, single);
    }

    /**
     * Unique ones are sparse, so that deleted documents and those without a value do not share "no value". The others end
     * in the id, so that a page of one value is one stretch of the index.
     */
    void createIndexes() {
        collection.indexes().forEach(index -> {
            String field = MongoForm.indexField(index.name());
            Bson keys = index.unique() ? Indexes.ascending(field) : Indexes.ascending(field, MongoForm.ID);
            IndexOptions options = index.unique()
                    ? new IndexOptions()
                            .name("unique_" + index.name())
                            .unique(true)
                            .sparse(true)
                    : new IndexOptions().name("by_" + index.name());
            MongoFaults.translated(() -> stored.createIndex(keys, options));
        });
    }

    @Override
    public List<Versioned<T>> byIds(List<String> ids) {
        return fetch(in(MongoForm.ID, ids), ids.size());
    }

    @Override
    public List<Versioned<T>> list(Filter filter, Page page) {
        Bson afterLast = gt(MongoForm.ID, page.after());
        return switch (filter) {
            case Filter.Everything _ -> fetch(afterLast, page.limit());
            case Filter.AnyOf anyOf -> {
                String field = MongoForm.indexField(anyOf.index());
                yield fetch(and(in(field, anyOf.possibleValues()), afterLast), page.limit());
            }
            case Filter.StartingWith prefix -> fetch(and(startingWith(prefix), afterLast), page.limit());
        };
    }

    @Override
    public long count(DocumentCollection.Index<T> index, String value) {
        return MongoFaults.translated(() -> stored.countDocuments(eq(MongoForm.indexField(index.name()), value)));
    }

    @Override
    public List<Documents.Published> published(Page page) {
        return MongoFaults.translated(() -> stored.find(
                        and(gt(MongoForm.ID, page.after()), eq(MongoForm.DELETED, false)))
                .sort(Sorts.ascending(MongoForm.ID))
                .limit(page.limit())
                .map(MongoForm::published)
                .into(new ArrayList<>()));
    }

    @Override
    public Optional<Documents.Published> published(String id) {
        return MongoFaults.translated(() -> Optional.ofNullable(
                        stored.find(and(eq(MongoForm.ID, id), eq(MongoForm.DELETED, false)))
                                .first())
                .map(MongoForm::published));
    }

    @Override
    public Outcome write(Write<T> write) {
        return MongoFaults.translated(() -> single.write(write));
    }

    @Override
    public List<Outcome> bulk(List<Write<T>> writes) {
        return MongoFaults.translated(() -> bulk.write(writes));
    }

    /** One element must be in the range: without elemMatch one above its start and another below its end would do. */
    private static Bson startingWith(Filter.StartingWith prefix) {
        return elemMatch(
                MongoForm.indexField(prefix.index()),
                new BsonDocument("$gte", new BsonString(prefix.from())).append("$lt", new BsonString(prefix.before())));
    }

    private List<Versioned<T>> fetch(Bson filter, int limit) {
        return MongoFaults.translated(() -> stored.find(and(filter, eq(MongoForm.DELETED, false)))
                .sort(Sorts.ascending(MongoForm.ID))
                .limit(limit)
                .map(form -> MongoForm.read(form, json))
                .into(new ArrayList<>()));
    }
}
