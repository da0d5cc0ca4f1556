package io.jangteo.platform.documents;

import static io.jangteo.platform.documents.Item.ITEMS;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The contract of the MongoDB adapter on a stand-in in memory. It proves semantics only: the stand-in is no MongoDB, has no
 * indexes but unique ones, no replica set and no change streams, so this says nothing about indexes, speed, durability
 * or how changes are published. {@link MongoReplicaSetIT} does, wherever a real one is named.
 */
class MongoDocumentsIT implements FindingContract, WritingContract, BulkContract, RacingContract {

    private static final MongoServer SERVER = new MongoServer(new MemoryBackend());
    private static final String URI = SERVER.bindAndGetConnectionString();

    private final MongoDocumentStores stores =
            MongoDocumentStores.connectToAnything(URI + "/test_" + UUID.randomUUID());
    private final Documents<Item> items = stores.open(ITEMS);

    @AfterEach
    void disconnects() {
        stores.close();
    }

    @AfterAll
    static void stopsTheStandIn() {
        SERVER.shutdownNow();
    }

    @Override
    public Documents<Item> items() {
        return items;
    }

    @Test
    void refusesAStandaloneServerBecauseItsChangesWouldReachNobody() {
        assertThatIllegalStateException()
                .isThrownBy(() -> MongoDocumentStores.connect(URI + "/shop"))
                .withMessageContaining("STANDALONE")
                .withMessageContaining("must be a replica set");
    }

    @Test
    void refusesAnAddressThatNamesNoDatabase() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MongoDocumentStores.connect(URI))
                .withMessageContaining("names no database");
    }

    @Test
    void answersAPingWhileTheServerIsThere() {
        assertThatNoException().isThrownBy(stores::ping);
    }
}
