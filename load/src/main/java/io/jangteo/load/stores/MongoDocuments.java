package io.jangteo.load.stores;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadPreference;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.jangteo.local.machine.MachineFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Products as {@code platform/documents} keeps them in MongoDB. */
final class MongoDocuments implements Documents {

    private static final String STORE = "mongodb";
    private static final String SKU = "_idx.sku";
    private static final int PATIENCE_SECONDS = 30;

    private final MongoClient client;
    private final MongoCollection<BsonDocument> products;
    private final int connections;

    MongoDocuments(String uri, int connections) {
        ConnectionString address = new ConnectionString(uri);
        String database = address.getDatabase();
        if (database == null) {
            throw new MachineFailure("JANGTEO_MONGODB_URI names no database: mongodb://host:port/database");
        }
        this.connections = connections;
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applicationName("bench-stores")
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(connections))
                .applyConnectionString(address)
                .build());
        this.products = client.getDatabase(database).getCollection("product", BsonDocument.class);
    }

    /** Each as likely as any other; what the server itself samples would be something else each time. */
    @Override
    public List<Key> keys(int wanted, long seed) {
        return asked(() -> {
            List<Key> drawn = new ArrayList<>();
            SplittableRandom random = new SplittableRandom(seed);
            long seen = 0;
            for (BsonDocument form :
                    products.find(eq("deleted", false)).projection(include(SKU)).sort(ascending("_id"))) {
                seen++;
                long place = drawn.size() < wanted ? drawn.size() : random.nextLong(seen);
                if (place < drawn.size()) {
                    drawn.set((int) place, key(form));
                } else if (place < wanted) {
                    drawn.add(key(form));
                }
            }
            return List.copyOf(drawn);
        });
    }

    @Override
    public Map<String, String> bodies(List<String> ids) {
        return asked(() -> {
            Map<String, String> bodies = new LinkedHashMap<>();
            products.find(and(in("_id", ids), eq("deleted", false)))
                    .forEach(form -> bodies.put(
                            form.getString("_id").getValue(),
                            form.getDocument("body").toJson()));
            return bodies;
        });
    }

    @Override
    public List<Variant> variants() {
        MongoCollection<BsonDocument> anyMember = products.withReadPreference(ReadPreference.secondaryPreferred());
        Bson card = include(
                "version",
                "body.title",
                "body.brand",
                "body.categoryBreadcrumbs",
                "body.images.url",
                "body.variants.price");
        return List.of(
                Variant.alone(
                        STORE,
                        "by SKU, index not used; whole body",
                        key -> came(bySku(key).hint(new BsonDocument("$natural", new BsonInt32(1))), key)),
                Variant.of(STORE, "by SKU, index used", key -> came(bySku(key), key)),
                Variant.of(STORE, "by id", key -> came(byId(products, key), key)),
                Variant.of(
                        STORE,
                        "by id, only what a card shows",
                        key -> came(byId(products, key).projection(card), key)),
                Variant.of(
                        STORE,
                        "by id, whole body, from a secondary where there is one",
                        key -> came(byId(anyMember, key), key)));
    }

    @Override
    public Map<String, String> facts() {
        return asked(() -> Map.of(
                "Database",
                client.getClusterDescription().getShortDescription(),
                "Connections",
                connections + " at most"));
    }

    @Override
    public long pagesRead() {
        return 0;
    }

    @Override
    public void close() {
        client.close();
    }

    private static Key key(BsonDocument form) {
        String sku =
                form.getDocument("_idx").getArray("sku").getFirst().asString().getValue();
        return new Key(form.getString("_id").getValue(), sku);
    }

    private FindIterable<BsonDocument> bySku(Key key) {
        return products.find(and(eq(SKU, key.sku()), eq("deleted", false)));
    }

    private static FindIterable<BsonDocument> byId(MongoCollection<BsonDocument> collection, Key key) {
        return collection.find(and(eq("_id", key.id()), eq("deleted", false)));
    }

    private static boolean came(FindIterable<BsonDocument> found, Key key) {
        @Nullable BsonDocument form = found.limit(1).first();
        return form != null && key.id().equals(form.getString("_id").getValue());
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw new MachineFailure("The products cannot be read from MongoDB: " + e.getMessage(), e);
        }
    }
}
