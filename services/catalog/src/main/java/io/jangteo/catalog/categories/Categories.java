package io.jangteo.catalog.categories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the tree. */
@Repository
public class Categories {

    static final String SUBTREE = """
            SELECT id, parent_id, path, level, name_ko, name_en FROM category
             WHERE path >= ? AND path < ? ORDER BY path""";

    private static final String COLUMNS = "SELECT id, parent_id, path, level, name_ko, name_en FROM category ";

    private final JdbcClient jdbc;

    Categories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Category> all() {
        return jdbc.sql(COLUMNS + "ORDER BY path").query(Categories::read).list();
    }

    /** A category and all below it, in the order of their paths. */
    public List<Category> subtree(CategoryPath path) {
        return jdbc.sql(SUBTREE)
                .params(path.value(), path.end())
                .query(Categories::read)
                .list();
    }

    public Optional<Category> find(int id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?")
                .param(id)
                .query(Categories::read)
                .optional();
    }

    /** @throws CategoryRefused if it is not there */
    public Category get(int id) {
        return find(id).orElseThrow(() -> CategoryRefused.notFound(id));
    }

    /** From the root down, without the category itself. */
    public List<Category> ancestors(Category category) {
        List<Integer> ids = category.path().ids();
        return ids.size() == 1 ? List.of() : byIds(ids.subList(0, ids.size() - 1), "ORDER BY path");
    }

    public List<Category> children(int id) {
        return jdbc.sql(COLUMNS + "WHERE parent_id = ? ORDER BY id")
                .param(id)
                .query(Categories::read)
                .list();
    }

    /**
     * Categories that nobody may rename, move or delete before the transaction of the caller ends.
     *
     * @throws CategoryRefused if one of them is not there
     */
    public Map<Integer, Category> hold(Collection<Integer> ids) {
        Map<Integer, Category> held = holdKnown(ids);
        if (!held.keySet().containsAll(ids)) {
            throw CategoryRefused.unknown(
                    ids.stream().filter(id -> !held.containsKey(id)).toList());
        }
        return held;
    }

    /** As {@link #hold}, but what is not there is left out. */
    public Map<Integer, Category> holdKnown(Collection<Integer> ids) {
        Map<Integer, Category> held = new HashMap<>();
        if (!ids.isEmpty()) {
            byIds(new TreeSet<>(ids), "ORDER BY id LOCK IN SHARE MODE").forEach(each -> held.put(each.id(), each));
        }
        return held;
    }

    Optional<Category> lock(int id) {
        return jdbc.sql(COLUMNS + "WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Categories::read)
                .optional();
    }

    void insert(Category category) {
        write(category, """
                INSERT INTO category (id, parent_id, path, level, name_ko, name_en)
                VALUES (:id, :parent, :path, :level, :ko, :en)""");
    }

    void update(Category category) {
        write(category, """
                UPDATE category SET parent_id = :parent, path = :path, level = :level, name_ko = :ko, name_en = :en
                 WHERE id = :id""");
    }

    void delete(int id) {
        jdbc.sql("DELETE FROM category WHERE id = ?").param(id).update();
    }

    /** Until the caller's transaction ends nobody else changes the shape of the tree. */
    void lockTree() {
        jdbc.sql("SELECT id FROM category_tree WHERE id = 1 FOR UPDATE")
                .query(Integer.class)
                .single();
    }

    /** The level of the deepest category of a subtree. */
    int deepest(CategoryPath path) {
        return jdbc.sql("SELECT MAX(level) FROM category WHERE path >= ? AND path < ?")
                .params(path.value(), path.end())
                .query(Integer.class)
                .single();
    }

    /** Gives a category and all below it the paths and levels that they have in another place. */
    void movePaths(CategoryPath from, CategoryPath to) {
        jdbc.sql("""
                        UPDATE category SET path = CONCAT(?, SUBSTRING(path, ?)), level = level + ?
                         WHERE path >= ? AND path < ?""")
                .params(to.value(), from.value().length() + 1, to.level() - from.level())
                .params(from.value(), from.end())
                .update();
    }

    private void write(Category category, String sql) {
        jdbc.sql(sql)
                .param("id", category.id())
                .param("parent", category.parentId())
                .param("path", category.path().value())
                .param("level", category.level())
                .param("ko", category.name().ko())
                .param("en", category.name().en())
                .update();
    }

    private List<Category> byIds(Collection<Integer> ids, String end) {
        return jdbc.sql(COLUMNS + "WHERE id IN (:ids) " + end)
                .param("ids", ids)
                .query(Categories::read)
                .list();
    }

    private static Category read(ResultSet row, int number) throws SQLException {
        @Nullable Integer parent = row.getObject("parent_id", Integer.class);
        return new Category(
                row.getInt("id"),
                parent,
                new CategoryName(row.getString("name_ko"), row.getString("name_en")),
                new CategoryPath(row.getString("path")),
                row.getInt("level"));
    }
}
