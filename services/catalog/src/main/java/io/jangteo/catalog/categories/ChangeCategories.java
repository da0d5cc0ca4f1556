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

/** What an operator does to the tree. Locks go from the whole tree to a category to its parent,
 * and those of products come after them. */
@Service
public class ChangeCategories {

    private static final Logger log = LoggerFactory.getLogger(ChangeCategories.class);

    private final Categories categories;
    private final CategoryJobs jobs;
    private final CategoryUse use;
    private final Transactions transactions;

    ChangeCategories(Categories categories, CategoryJobs jobs, CategoryUse use, Transactions transactions) {
        this.categories = categories;
        this.jobs = jobs;
        this.use = use;
        this.transactions = transactions;
    }

    /**
     * @param created whether it was not there before
     * @param job carries the change into the products; null if none has to be
     */
    public record Put(
            Category category, boolean created, @Nullable Long job) {}

    /**
     * Makes a category, or gives it another name or place; the same again changes nothing. The tree is changed at once, the
     * products below the category are brought after it by a job.
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
            categories.lockTree();
            if (categories.lock(id).isEmpty()) {
                throw CategoryRefused.notFound(id);
            }
            if (!categories.children(id).isEmpty()) {
                throw refused(Reason.CATEGORY_HAS_CHILDREN, id, "Category %d has categories below it.");
            }
            if (use.hasProducts(id)) {
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
        categories.lockTree();
        Optional<Category> before = categories.lock(id);
        if (before.isEmpty()) {
            Category made = at(id, parentId, name, 0);
            categories.insert(made);
            return new Put(made, true, null);
        }
        int below = categories.deepest(before.get().path()) - before.get().level();
        Category wanted = at(id, parentId, name, below);
        if (before.get().equals(wanted)) {
            return new Put(wanted, false, null);
        }
        return new Put(wanted, false, change(before.get(), wanted));
    }

    /** The tree changes now, the products after it: see {@link CategoryJob}. Null if there is nothing to carry on. */
    private @Nullable Long change(Category before, Category wanted) {
        boolean moved = !before.path().equals(wanted.path());
        if (moved) {
            categories.movePaths(before.path(), wanted.path());
        }
        categories.update(wanted);
        boolean seenInProducts =
                moved || !before.name().ko().equals(wanted.name().ko());
        return seenInProducts && use.hasProducts(wanted.id()) ? jobs.add(wanted.id()) : null;
    }

    /** @param below how many levels lie below the category */
    private Category at(int id, @Nullable Integer parentId, CategoryName name, int below) {
        CategoryPath path = parentId == null ? CategoryPath.root(id) : under(parentId, id);
        if (!path.fits(below)) {
            throw refused(
                    Reason.CATEGORY_TOO_DEEP,
                    id,
                    "Category %d or one below it would lie deeper than the " + CategoryPath.DEPTH_LIMIT
                            + " levels of the tree.");
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

    private static CategoryRefused refused(Reason reason, int id, String message) {
        return new CategoryRefused(reason, List.of(id), message.formatted(id));
    }
}
