package io.jangteo.catalog.categories;

import org.jspecify.annotations.Nullable;

/**
 * A move or a new name of a category on its way into the products below it.
 *
 * @param done products that are looked through
 * @param total products below the category when the job began; null before
 */
public record CategoryJob(
        long id,
        int categoryId,
        State state,
        long done,
        @Nullable Long total,
        String afterId) {

    public enum State {
        /** Jobs before it come first. */
        WAITING,
        /** Somebody works on it, or will go on after a break. */
        RUNNING,
        /** Every product says what the tree says. */
        DONE
    }

    /** As it is when products up to this one are looked through. */
    public CategoryJob past(String lastId, int products) {
        return new CategoryJob(id, categoryId, State.RUNNING, done + products, total, lastId);
    }
}
