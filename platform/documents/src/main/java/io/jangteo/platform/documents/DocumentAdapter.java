package io.jangteo.platform.documents;

import java.util.List;
import java.util.Optional;

/** What a store must do for one collection. Ids and pages that arrive here are checked, and no list is empty. */
interface DocumentAdapter<T> {

    /** In any order. */
    List<Versioned<T>> byIds(List<String> ids);

    List<Versioned<T>> list(Filter filter, Page page);

    long count(DocumentCollection.Index<T> index, String value);

    List<Documents.Published> published(Page page);

    Optional<Documents.Published> published(String id);

    Outcome write(Write<T> write);

    /** Outcomes in the order of the writes, of which no two have the same id. */
    List<Outcome> bulk(List<Write<T>> writes);
}
