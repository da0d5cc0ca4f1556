package io.jangteo.catalog.categories;

import java.util.Collection;
import java.util.List;

/** What is asked of the tree cannot be. */
public final class CategoryRefused extends RuntimeException {

    public enum Reason {
        /** The category that is asked for is not there. */
        CATEGORY_NOT_FOUND,
        /** A category that a request builds on is not there. */
        UNKNOWN_CATEGORY,
        /** The tree would become deeper than its limit. */
        CATEGORY_TOO_DEEP,
        /** A category does not go below itself. */
        CATEGORY_CANNOT_MOVE,
        /** The job that is asked for is not there. */
        CATEGORY_JOB_NOT_FOUND,
        /** Other categories lie below it. */
        CATEGORY_HAS_CHILDREN,
        /** Products are in it. */
        CATEGORY_HAS_PRODUCTS
    }

    private final Reason reason;
    private final transient List<Integer> ids;

    CategoryRefused(Reason reason, Collection<Integer> ids, String message) {
        super(message);
        this.reason = reason;
        this.ids = List.copyOf(ids);
    }

    static CategoryRefused notFound(int id) {
        return new CategoryRefused(Reason.CATEGORY_NOT_FOUND, List.of(id), "There is no category %d.".formatted(id));
    }

    static CategoryRefused unknown(Collection<Integer> ids) {
        return new CategoryRefused(
                Reason.UNKNOWN_CATEGORY, ids, "There is no category %s. Make it first.".formatted(ids));
    }

    public Reason reason() {
        return reason;
    }

    /** The categories that are the reason. */
    public List<Integer> ids() {
        return ids;
    }
}
