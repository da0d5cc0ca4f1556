package io.jangteo.platform.documents;

import static io.jangteo.platform.documents.Item.ITEMS;
import static io.jangteo.platform.documents.Item.item;
import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.jangteo.platform.persistence.PersistenceAutoConfiguration;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.dao.CannotAcquireLockException;
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
    void writesAgainWhatTheDatabaseEndedForADeadlock() {
        SqlFixture sql = new SqlFixture();
        AtomicInteger attempts = new AtomicInteger();
        service.withConfiguration(AutoConfigurations.of(
                        PersistenceAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        TransactionAutoConfiguration.class))
                .withPropertyValues("spring.application.name=shop")
                .withPropertyValues(sql.schema.settings().entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new))
                .withBean(DocumentChanges.class, () -> _ -> failFirst(attempts))
                .run(context -> {
                    Documents<Item> items =
                            context.getBean(DocumentStores.class).open(ITEMS.publishedTo("shop.items"));

                    items.insert(item("mug").withCodes("M-1"));

                    assertThat(attempts).hasValue(2);
                    assertThat(items.findBy("code", "M-1").orElseThrow().version())
                            .isEqualTo(1);
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

    /** As the driver reports that this transaction was a deadlock's victim. */
    private static void failFirst(AtomicInteger attempts) {
        if (attempts.incrementAndGet() == 1) {
            throw new CannotAcquireLockException("deadlock", new SQLException("deadlock", "40001", 1213));
        }
    }
}
