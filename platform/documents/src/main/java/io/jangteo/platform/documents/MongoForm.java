package io.jangteo.platform.documents;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * How a document lies in MongoDB: {@code body} is what is published, {@code _idx} holds the values it can be found by. A
 * deleted one has no {@code _idx}, and its body says only that it is deleted.
 */
final class MongoForm {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String DELETED = "deleted";
    static final String BODY = "body";
    private static final String INDEX = "_idx";

    private MongoForm() {}

    static String indexField(String index) {
        return INDEX + "." + index;
    }

    static <T> BsonDocument of(
            DocumentCollection<T> collection, DocumentJson<T> json, Write<T> write, Outcome.Written written) {
        BsonDocument form =
                new BsonDocument(ID, new BsonString(written.id())).append(VERSION, new BsonInt64(written.version()));
        return write.content()
                .map(document -> form.append(DELETED, BsonBoolean.FALSE)
                        .append(BODY, MongoJson.toBson(json.write(document, written.version())))
                        .append(INDEX, index(collection, document)))
                .orElseGet(() -> form.append(DELETED, BsonBoolean.TRUE)
                        .append(BODY, MongoJson.toBson(json.deleted(written.id(), written.version()))));
    }

    static Decision.Stored stored(BsonDocument form) {
        return new Decision.Stored(
                form.getInt64(VERSION).getValue(), form.getBoolean(DELETED).getValue());
    }

    static <T> Versioned<T> read(BsonDocument form, DocumentJson<T> json) {
        return json.read(
                form.getString(ID).getValue(),
                form.getInt64(VERSION).getValue(),
                MongoJson.toJson(form.getDocument(BODY)));
    }

    static Documents.Published published(BsonDocument form) {
        return new Documents.Published(
                form.getString(ID).getValue(),
                form.getInt64(VERSION).getValue(),
                MongoJson.toJson(form.getDocument(BODY)).toString());
    }

    /** The first of these values that the document is found by. */
    static String firstOf(Collection<String> values, String index, BsonDocument form) {
        Set<BsonValue> indexed = Set.copyOf(form.getDocument(INDEX).getArray(index));
        return values.stream()
                .filter(value -> indexed.contains(new BsonString(value)))
                .findFirst()
                .orElseThrow();
    }

    /** An index without values is left out: MongoDB would index an empty array as one value that all of them share. */
    private static <T> BsonDocument index(DocumentCollection<T> collection, T document) {
        BsonDocument all = new BsonDocument();
        collection.indexes().forEach(index -> {
            List<BsonString> values =
                    index.valuesOf(document).stream().map(BsonString::new).toList();
            if (!values.isEmpty()) {
                all.append(index.name(), new BsonArray(values));
            }
        });
        return all;
    }
}
