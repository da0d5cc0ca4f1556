package io.jangteo.catalog.categories;

import io.jangteo.catalog.categories.CategoryRefused.Reason;
import io.jangteo.platform.persistence.Transactions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What an operator does to the tree. Locks go from a category to its parent, and those of products come after both. */
@Service
public class ChangeCategories {

    private static final Logger log = LoggerFactory.getLogger(ChangeCategories.class);

    private final Categories categories;
    private final CategoryUse use;
    private final Transactions transactions;

    ChangeCategories(Categories categories, CategoryUse use, Transactions transactions) {
        this.categories = categories;
        this.use = use;
        this.transactions = transactions;
    }

    /** @param created whether it was not there before */
    public record Put(Category category, boolean created) {}

    /**
     * Makes a category or gives it another name; the same again changes nothing.
     *
     * @param parentId null for a root
     */
    public Put put(int id, @Nullable Integer parentId, CategoryName name) {
        Put put = putOrAgain(id, parentId, name);
        log.info("Category {} is {}", id, put.created() ? "made" : "put");
        return put;
    }

    /** Deletes a category that has neither children nor products. */
    public void delete(int id) {
        transactions.write(() -> {
            Category category = categories.lock(id).orElseThrow(() -> CategoryRefused.notFound(id));
            if (!categories.children(id).isEmpty()) {
                throw refused(Reason.CATEGORY_HAS_CHILDREN, id, "Category %d has categories below it.");
            }
            if (use.hasProducts(category.path())) {
                throw refused(Reason.CATEGORY_HAS_PRODUCTS, id, "Category %d has products. Move them first.");
            }
            categories.delete(id);
        });
        log.info("Category {} is deleted", id);
    }

    /** Somebody else may make it between the look and the insert: then it is there at the second look. */
    private Put putOrAgain(int id, @Nullable Integer parentId, CategoryName name) {
        try {
            return transactions.write(() -> putOnce(id, parentId, name));
        } catch (DuplicateKeyException madeMeanwhile) {
            return transactions.write(() -> putOnce(id, parentId, name));
        }
    }

    private Put putOnce(int id, @Nullable Integer parentId, CategoryName name) {
        Optional<Category> before = categories.lock(id);
        Category wanted = at(id, parentId, name);
        if (before.isEmpty()) {
            categories.insert(wanted);
            return new Put(wanted, true);
        }
        if (!Objects.equals(before.get().parentId(), parentId)) {
            requireEmpty(before.get());
        }
        if (!before.get().equals(wanted)) {
            categories.update(wanted);
        }
        return new Put(wanted, false);
    }

    private Category at(int id, @Nullable Integer parentId, CategoryName name) {
        CategoryPath path = parentId == null ? CategoryPath.root(id) : under(parentId, id);
        if (!path.fits()) {
            throw refused(
                    Reason.CATEGORY_TOO_DEEP,
                    id,
                    "Category %d would lie deeper than the " + CategoryPath.DEPTH_LIMIT + " levels of the tree.");
        }
        return new Category(id, parentId, name, path, path.level());
    }

    /** Below itself it would never be reached: for the tree such a parent does not exist. */
    private CategoryPath under(int parentId, int id) {
        Category parent =
                Objects.requireNonNull(categories.hold(List.of(parentId)).get(parentId));
        if (parent.path().ids().contains(id)) {
            throw refused(Reason.CATEGORY_CANNOT_MOVE, id, "Category %d cannot lie below itself.");
        }
        return parent.path().child(id);
    }

    private void requireEmpty(Category category) {
        if (!categories.children(category.id()).isEmpty() || use.hasProducts(category.path())) {
            throw refused(
                    Reason.CATEGORY_CANNOT_MOVE,
                    category.id(),
                    "Category %d has categories or products below it, so it stays under its parent.");
        }
    }

    private static CategoryRefused refused(Reason reason, int id, String message) {
        return new CategoryRefused(reason, List.of(id), message.formatted(id));
    }
}
