package io.jangteo.platform.documents;

import static io.jangteo.platform.documents.Item.ITEMS;
import static io.jangteo.platform.documents.Item.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract on the real database, and what only SQL promises: changes in the transaction of the write. */
class SqlDocumentsIT implements FindingContract, WritingContract, BulkContract, RacingContract {

    private static final SqlFixture SQL = new SqlFixture();

    private final List<DocumentChange> published = new ArrayList<>();
    private final DocumentCollection<Item> publishedItems = ITEMS.publishedTo("shop.items");

    private final Documents<Item> items = new SqlDocumentStores(SQL.jdbc, SQL.repeated(), null).open(ITEMS);

    @BeforeEach
    void startsEmpty() {
        SQL.empty();
    }

    @Override
    public Documents<Item> items() {
        return items;
    }

    @Test
    void publishesEveryWriteWithTheWholeDocumentAndItsVersion() {
        Documents<Item> publishing = publishing(published::addAll);

        publishing.insert(item("mug").named("one"));
        publishing.replace(item("mug").named("two"), 1);
        publishing.delete("mug", 2);

        assertThat(published)
                .containsExactly(
                        new DocumentChange("shop.items", "mug", 1, false, """
                                {"id":"mug","name":"one","codes":[],"shelves":[],"measures":{},"version":1}\
                                """),
                        new DocumentChange("shop.items", "mug", 2, false, """
                                {"id":"mug","name":"two","codes":[],"shelves":[],"measures":{},"version":2}\
                                """),
                        new DocumentChange("shop.items", "mug", 3, true, """
                                {"id":"mug","version":3,"deleted":true}\
                                """));
    }

    @Test
    void publishesOnlyTheWritesOfABulkThatWereAccepted() {
        Documents<Item> publishing = publishing(published::addAll);
        publishing.insert(item("old").withCodes("O-1"));
        List<DocumentChange> ofTheBulk = new ArrayList<>();

        publishing(ofTheBulk::addAll)
                .bulk(List.of(
                        new Write.Insert<>(item("thief").withCodes("O-1")),
                        new Write.Insert<>(item("old")),
                        new Write.Insert<>(item("new"))));

        assertThat(ofTheBulk).extracting(DocumentChange::id).containsExactly("new");
    }

    @Test
    void writesNothingIfTheChangeCannotBePublished() {
        Documents<Item> publishing = publishing(_ -> {
            throw new IllegalStateException("no room in the outbox");
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> publishing.insert(item("mug").withCodes("M-1").onShelves("1/")));

        assertThat(items.find("mug")).isEmpty();
        assertThat(items.findBy("code", "M-1")).isEmpty();
        assertThat(idsOn("1/")).isEmpty();
    }

    @Test
    void refusesToOpenAPublishedCollectionThatNobodyPublishes() {
        DocumentStores stores = new SqlDocumentStores(SQL.jdbc, SQL.transactions, null);

        assertThatIllegalStateException()
                .isThrownBy(() -> stores.open(publishedItems))
                .withMessageContaining("shop.items");
    }

    @Test
    void joinsTheCallersTransactionWhichMayGoOnAfterARefusal() {
        Documents<Item> joined = new SqlDocumentStores(SQL.jdbc, SQL.transactions, null).open(ITEMS);
        joined.insert(item("taken").withCodes("T-1"));

        SQL.transactions.executeWithoutResult(_ -> {
            joined.insert(item("first"));
            assertThatExceptionOfType(DuplicateDocument.class)
                    .isThrownBy(() -> joined.insert(item("second").withCodes("T-1")));
        });
        SQL.transactions.executeWithoutResult(status -> {
            joined.insert(item("rolled-back"));
            status.setRollbackOnly();
        });

        assertThat(allPages(Filter.everything(), 10)).containsExactly("first", "taken");
    }

    @Test
    void keepsNothingPersonalOfADeletedDocument() {
        items.insert(item("mug").named("Kim Minji").withCodes("minji@example.com"));
        items.delete("mug", 1);

        assertThat(SQL.jdbc.queryForObject("SELECT body FROM item WHERE id = 'mug'", String.class))
                .isEqualTo("{\"id\":\"mug\",\"version\":2,\"deleted\":true}");
        assertThat(SQL.jdbc.queryForObject("SELECT COUNT(*) FROM item_unique", Integer.class))
                .isZero();
    }

    private Documents<Item> publishing(DocumentChanges changes) {
        return new SqlDocumentStores(SQL.jdbc, SQL.transactions, changes).open(publishedItems);
    }
}
