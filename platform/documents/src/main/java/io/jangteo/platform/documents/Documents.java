package io.jangteo.platform.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents of one collection. Reads see committed documents only. Every single write is atomic with its indexes; a
 * write that the stored documents do not allow throws a {@link DocumentRefused} and leaves nothing.
 */
public interface Documents<T> {

    Optional<Versioned<T>> find(String id);

    /** By id, in the order asked for; ids that are not there are left out. At most {@link Page#MOST} ids. */
    Map<String, Versioned<T>> findAll(Collection<String> ids);

    /** By a value of a unique index. */
    Optional<Versioned<T>> findBy(String uniqueIndex, String value);

    /**
     * In ascending order of id. Going on after the last id of the page before, until a page comes back shorter than its
     * limit, visits every document that was there all the time exactly once.
     */
    List<Versioned<T>> list(Filter filter, Page page);

    /** How many documents have this value. Reads every entry of the index that has it. */
    long count(String index, String value);

    /** As {@link #list} of everything, each as the JSON that is published: the whole document with its id and version. */
    List<Published> published(Page page);

    /** One document as {@link #published(Page)} has it; a body that nobody takes apart is never read into a type. */
    Optional<Published> published(String id);

    /** @param json what is told of this version of the document */
    record Published(String id, long version, String json) {}

    /**
     * A new document. Version 1, or where the id was deleted before, the version after the deletion's.
     *
     * @throws DuplicateDocument naming the index and the value, if its id or a unique value is taken
     */
    Versioned<T> insert(T document);

    /**
     * The whole document in place of the one that has the expected version.
     *
     * @throws VersionConflict naming the current version, if it has moved on
     * @throws UnknownDocument if it is not there
     * @throws DuplicateDocument if a unique value is taken by another document
     */
    Versioned<T> replace(T document, long expectedVersion);

    /**
     * Deletes the document that has the expected version and returns the version of the deletion. Nothing of the
     * document is kept but its id and that version.
     *
     * @throws VersionConflict naming the current version, if it has moved on
     * @throws UnknownDocument if it is not there
     */
    long delete(String id, long expectedVersion);

    /**
     * Many writes quickly, at most one per id, each standing alone: one that is refused hinders no other, and a crash in
     * between leaves some written. They happen in no promised order, so a unique value that moves from one document to
     * another needs two calls. Outcomes come in the order of the writes.
     */
    List<Outcome> bulk(List<Write<T>> writes);
}
