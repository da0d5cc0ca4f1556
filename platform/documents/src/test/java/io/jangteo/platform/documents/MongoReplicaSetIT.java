package io.jangteo.platform.documents;

import static io.jangteo.platform.documents.Item.ITEMS;
import static io.jangteo.platform.documents.Item.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The contract on a real replica set, and that its indexes are used. {@code JANGTEO_TEST_MONGODB_URI} names the set
 * without a database; each test makes one and drops it.
 */
@EnabledIfEnvironmentVariable(named = "JANGTEO_TEST_MONGODB_URI", matches = "mongodb.*")
class MongoReplicaSetIT implements FindingContract, WritingContract, BulkContract, RacingContract {

    private final String named = System.getenv("JANGTEO_TEST_MONGODB_URI");
    private final String database = "test_" + UUID.randomUUID();
    private final MongoDocumentStores stores = MongoDocumentStores.connect(withDatabase(named, database));
    private final Documents<Item> items = stores.open(ITEMS);

    @AfterEach
    void dropsTheDatabase() {
        stores.close();
        try (MongoClient client = MongoClients.create(named)) {
            client.getDatabase(database).drop();
        }
    }

    @Override
    public Documents<Item> items() {
        return items;
    }

    @Test
    void walksAnIndexForAValueAndItsPage() {
        items.bulk(IntStream.range(0, 500)
                .<Write<Item>>mapToObj(
                        number -> new Write.Insert<>(item("i" + number).onShelves("1/" + number % 50 + "/")))
                .toList());
        try (MongoClient client = MongoClients.create(named)) {
            MongoDatabase opened = client.getDatabase(database);
            MongoCollection<Document> stored = opened.getCollection(ITEMS.name());
            Document plan = stored.find(Filters.and(Filters.in("_idx.shelf", "1/7/"), Filters.gt("_id", "")))
                    .sort(Sorts.ascending("_id"))
                    .explain(ExplainVerbosity.QUERY_PLANNER);
            assertThat(plan.toJson()).contains("by_shelf").doesNotContain("COLLSCAN");
        }
    }

    /** The database belongs between the hosts and the options. */
    private static String withDatabase(String uri, String database) {
        int options = uri.indexOf('?');
        String hosts = (options < 0 ? uri : uri.substring(0, options)).replaceAll("(?<!/)/$", "");
        return hosts + "/" + database + (options < 0 ? "" : uri.substring(options));
    }
}
