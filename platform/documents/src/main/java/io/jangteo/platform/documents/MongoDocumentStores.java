package io.jangteo.platform.documents;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.connection.ClusterType;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Documents in MongoDB: a replica set or a sharded cluster, since changes are read from its change streams. */
final class MongoDocumentStores implements DocumentStores, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MongoDocumentStores.class);
    private static final long CONFIRMED_WITHIN_SECONDS = 5;

    private final MongoClient client;
    private final MongoDatabase database;

    private MongoDocumentStores(MongoClient client, String database) {
        this.client = client;
        this.database = client.getDatabase(database)
                .withWriteConcern(WriteConcern.MAJORITY.withWTimeout(CONFIRMED_WITHIN_SECONDS, TimeUnit.SECONDS))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    static MongoDocumentStores connect(String uri) {
        MongoDocumentStores stores = connectToAnything(uri);
        try {
            stores.requireChangeStreams();
            return stores;
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    /** Without the check that it is no standalone server: for the stand-in of the build, which is one. */
    static MongoDocumentStores connectToAnything(String uri) {
        ConnectionString connection = new ConnectionString(uri);
        String database = connection.getDatabase();
        if (database == null) {
            throw new IllegalArgumentException("jangteo.mongodb.uri names no database: mongodb://host:port/database");
        }
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS))
                .applyConnectionString(connection)
                .build();
        return new MongoDocumentStores(MongoClients.create(settings), database);
    }

    @Override
    public <T> Documents<T> open(DocumentCollection<T> collection) {
        DocumentJson<T> json = new DocumentJson<>(collection);
        MongoDocuments<T> documents = new MongoDocuments<>(collection, json, database);
        documents.createIndexes();
        collection
                .topic()
                .ifPresent(topic -> LOG.info(
                        "Changes of {} reach topic {} through the change-stream connector", collection.name(), topic));
        return new CheckedDocuments<>(collection, json, documents);
    }

    @Override
    public void ping() {
        MongoFaults.translated(() -> database.runCommand(new BsonDocument("ping", new BsonInt32(1))));
    }

    @Override
    public void close() {
        client.close();
    }

    private void requireChangeStreams() {
        ping();
        ClusterType type = client.getClusterDescription().getType();
        if (type != ClusterType.REPLICA_SET && type != ClusterType.SHARDED && type != ClusterType.LOAD_BALANCED) {
            throw new IllegalStateException("The MongoDB of jangteo.mongodb.uri is " + type
                    + ", but must be a replica set (of one member at least): a standalone server has no change streams,"
                    + " so changes would reach nobody");
        }
    }
}
