package io.jangteo.platform.documents;

import java.util.ArrayList;
import java.util.List;

/** The statements that read a collection. Each one walks an index; a test asks the database whether it does. */
final class SqlQueries {

    private final DocumentCollection<?> collection;
    private final String table;

    SqlQueries(DocumentCollection<?> collection) {
        this.collection = collection;
        this.table = collection.name();
    }

    SqlQuery byIds(List<String> ids) {
        return new SqlQuery(
                "SELECT id, version, body FROM " + table + " WHERE id IN (" + SqlQuery.repeated("?", ids.size())
                        + ") AND deleted = FALSE",
                List.copyOf(ids));
    }

    SqlQuery list(Filter filter, Page page) {
        return switch (filter) {
            case Filter.Everything _ -> everything(page);
            case Filter.AnyOf anyOf -> anyOf(anyOf, page);
            case Filter.StartingWith startingWith -> startingWith(startingWith, page);
        };
    }

    SqlQuery count(DocumentCollection.Index<?> index, String value) {
        return new SqlQuery(
                "SELECT COUNT(*) FROM " + tableOf(index) + " WHERE field = ? AND value = ?",
                List.of(index.name(), value));
    }

    private String tableOf(DocumentCollection.Index<?> index) {
        return table + (index.unique() ? "_unique" : "_index");
    }

    private SqlQuery everything(Page page) {
        return new SqlQuery(
                "SELECT id, version, body FROM " + table + " WHERE id > ? AND deleted = FALSE ORDER BY id LIMIT ?",
                List.of(page.after(), page.limit()));
    }

    /** One value is a stretch of the index that is in the order of ids already. */
    private SqlQuery anyOf(Filter.AnyOf filter, Page page) {
        List<String> values = filter.possibleValues();
        return documentsOf(
                values.size() == 1 ? "SELECT id" : "SELECT DISTINCT id",
                filter.index(),
                "value IN (" + SqlQuery.repeated("?", values.size()) + ")",
                values,
                page);
    }

    private SqlQuery startingWith(Filter.StartingWith filter, Page page) {
        return documentsOf(
                "SELECT DISTINCT id",
                filter.index(),
                "value >= ? AND value < ?",
                List.of(filter.from(), filter.before()),
                page);
    }

    /** The ids of the page come from the index alone; only then the documents are fetched. */
    private SqlQuery documentsOf(String selectIds, String index, String condition, List<String> values, Page page) {
        String indexTable = tableOf(collection.index(index));
        List<Object> parameters = new ArrayList<>();
        parameters.add(index);
        parameters.addAll(values);
        parameters.add(page.after());
        parameters.add(page.limit());
        return new SqlQuery(
                "SELECT d.id, d.version, d.body FROM (" + selectIds + " FROM " + indexTable + " WHERE field = ? AND "
                        + condition + " AND id > ? ORDER BY id LIMIT ?) page JOIN " + table
                        + " d ON d.id = page.id ORDER BY d.id",
                parameters);
    }
}
