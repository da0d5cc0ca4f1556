package io.jangteo.platform.documents;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is the same for every store: checks of what comes in, and refusals as exceptions. */
final class CheckedDocuments<T> implements Documents<T> {

    private final DocumentCollection<T> collection;
    private final DocumentJson<T> json;
    private final DocumentAdapter<T> store;

    CheckedDocuments(DocumentCollection<T> collection, DocumentJson<T> json, DocumentAdapter<T> store) {
        this.collection = collection;
        this.json = json;
        this.store = store;
    }

    @Override
    public Optional<Versioned<T>> find(String id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    @Override
    public Map<String, Versioned<T>> findAll(Collection<String> ids) {
        List<String> possible = ids.stream().filter(Keys::isId).distinct().toList();
        if (possible.size() > Page.MOST) {
            throw new IllegalArgumentException("At most " + Page.MOST + " ids can be asked for at once");
        }
        Map<String, Versioned<T>> found = new HashMap<>();
        if (!possible.isEmpty()) {
            store.byIds(possible).forEach(document -> found.put(document.id(), document));
        }
        Map<String, Versioned<T>> inOrder = new LinkedHashMap<>();
        possible.stream().filter(found::containsKey).forEach(id -> inOrder.put(id, found.get(id)));
        return inOrder;
    }

    @Override
    public Optional<Versioned<T>> findBy(String uniqueIndex, String value) {
        if (!collection.index(uniqueIndex).unique()) {
            throw new IllegalArgumentException(uniqueIndex + " is not unique: list() finds by it");
        }
        return list(Filter.equal(uniqueIndex, value), Page.first(1)).stream().findFirst();
    }

    @Override
    public List<Versioned<T>> list(Filter filter, Page page) {
        return switch (filter) {
            case Filter.Everything all -> store.list(all, page);
            case Filter.StartingWith startingWith -> {
                collection.index(startingWith.index());
                yield store.list(startingWith, page);
            }
            case Filter.AnyOf anyOf -> {
                collection.index(anyOf.index());
                yield anyOf.possibleValues().isEmpty() ? List.of() : store.list(anyOf, page);
            }
        };
    }

    @Override
    public long count(String index, String value) {
        return Keys.isValue(value) ? store.count(collection.index(index), value) : 0;
    }

    @Override
    public List<Published> published(Page page) {
        return store.published(page);
    }

    @Override
    public Optional<Published> published(String id) {
        return Keys.isId(id) ? store.published(id) : Optional.empty();
    }

    @Override
    public Versioned<T> insert(T document) {
        return stored(document, version(store.write(new Write.Insert<>(document))));
    }

    @Override
    public Versioned<T> replace(T document, long expectedVersion) {
        return stored(document, version(store.write(new Write.Replace<>(document, expectedVersion))));
    }

    @Override
    public long delete(String id, long expectedVersion) {
        if (!Keys.isId(id)) {
            throw new UnknownDocument(collection.name(), id);
        }
        return version(store.write(new Write.Delete<>(id, expectedVersion)));
    }

    @Override
    public List<Outcome> bulk(List<Write<T>> writes) {
        Set<String> ids = new HashSet<>();
        writes.forEach(write -> {
            if (!ids.add(collection.idOf(write))) {
                throw new IllegalArgumentException("A bulk has at most one write per id");
            }
        });
        return writes.isEmpty() ? List.of() : store.bulk(List.copyOf(writes));
    }

    /** Here, after the adapter's transaction, so that a caller's own transaction around it can go on. */
    private static long version(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Written written -> written.version();
            case Outcome.Refused refused -> throw refused.reason();
        };
    }

    /** As a reader will find it: with the version in it, if the type has a place for that. */
    private Versioned<T> stored(T document, long version) {
        return json.read(collection.idOf(document), version, json.write(document, version));
    }
}
