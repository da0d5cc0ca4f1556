package io.jangteo.platform.documents;

import static io.jangteo.platform.documents.Item.ITEMS;
import static io.jangteo.platform.documents.Item.item;
import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

class DocumentsAutoConfigurationIT {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DocumentsAutoConfiguration.class));

    @Test
    void keepsDocumentsInTheServicesSchemaIfNoMongoDbIsNamed() {
        SqlFixture sql = new SqlFixture();
        List<DocumentChange> published = new ArrayList<>();
        service.withPropertyValues("jangteo.mongodb.uri=")
                .withBean(JdbcOperations.class, () -> sql.jdbc)
                .withBean(TransactionOperations.class, () -> sql.transactions)
                .withBean(DocumentChanges.class, () -> published::addAll)
                .run(context -> {
                    DocumentStores stores = context.getBean(DocumentStores.class);
                    stores.ping();
                    stores.open(ITEMS.publishedTo("shop.items")).insert(item("mug"));
                    assertThat(published).extracting(DocumentChange::id).containsExactly("mug");
                });
    }

    @Test
    void doesNotStartOnAStandaloneMongoDb() {
        MongoServer server = new MongoServer(new MemoryBackend());
        try {
            service.withPropertyValues("jangteo.mongodb.uri=" + server.bindAndGetConnectionString() + "/shop")
                    .run(context ->
                            assertThat(context).getFailure().rootCause().hasMessageContaining("must be a replica set"));
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void doesNotStartIfTheMongoDbThatIsNamedIsNotThere() {
        service.withPropertyValues("jangteo.mongodb.uri=mongodb://127.0.0.1:1/shop?serverSelectionTimeoutMS=200")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("Timed out"));
    }
}
