package io.jangteo.load.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The categories that products are put into, parents before their children. */
public final class CategoryTree {

    private final Map<Integer, Category> all = new LinkedHashMap<>();

    /** @param parentId missing for a root */
    public record Category(int id, @Nullable Integer parentId, String korean, String english) {}

    static CategoryTree of(DataFile data) {
        var tree = new CategoryTree();
        data.all("categories").forEach(root -> tree.add(root, null));
        return tree;
    }

    public List<Category> all() {
        return List.copyOf(all.values());
    }

    /** The ids from the root down to this one. */
    public List<Integer> fromRoot(int id) {
        List<Integer> ids = new ArrayList<>();
        @Nullable Integer next = id;
        while (next != null) {
            ids.addFirst(next);
            next = get(next).parentId();
        }
        return ids;
    }

    public Category get(int id) {
        return Objects.requireNonNull(all.get(id), () -> "There is no category " + id);
    }

    private void add(DataFile data, @Nullable Integer parentId) {
        int id = Integer.parseInt(data.text("id"));
        if (all.put(id, new Category(id, parentId, data.text("ko"), data.text("en"))) != null) {
            throw data.wrong("category " + id + " is there twice");
        }
        data.all("below").forEach(child -> add(child, id));
    }
}
