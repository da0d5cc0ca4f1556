package io.jangteo.platform.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a collection of documents is: its name (also the name of its table), its type, where the id is, which values it
 * can be found by, and the topic on which its changes appear.
 *
 * <p>A type that has a property {@code version} finds the stored version in it whenever it is read.
 */
public final class DocumentCollection<T> {

    private final String name;
    private final Class<T> type;
    private final Function<? super T, String> id;
    private final List<Index<T>> indexes;
    private final Optional<String> topic;

    private DocumentCollection(
            String name,
            Class<T> type,
            Function<? super T, String> id,
            List<Index<T>> indexes,
            Optional<String> topic) {
        this.name = name;
        this.type = type;
        this.id = id;
        this.indexes = indexes;
        this.topic = topic;
    }

    public static <T> DocumentCollection<T> of(String name, Class<T> type, Function<? super T, String> id) {
        return new DocumentCollection<>(Keys.requireCollectionName(name), type, id, List.of(), Optional.empty());
    }

    /** Documents can be found by these values, which several documents may share. */
    public DocumentCollection<T> indexedBy(String index, Function<? super T, ? extends Collection<String>> values) {
        return with(new Index<>(index, false, values));
    }

    /** Documents can be found by these values, of which no two documents may have the same. */
    public DocumentCollection<T> uniqueBy(String index, Function<? super T, ? extends Collection<String>> values) {
        return with(new Index<>(index, true, values));
    }

    /** Every committed change appears on this topic as the whole document with its version. */
    public DocumentCollection<T> publishedTo(String newTopic) {
        return new DocumentCollection<>(name, type, id, indexes, Optional.of(newTopic));
    }

    public String name() {
        return name;
    }

    public Optional<String> topic() {
        return topic;
    }

    Class<T> type() {
        return type;
    }

    String idOf(T document) {
        return Keys.requireId(id.apply(document));
    }

    String idOf(Write<T> write) {
        return switch (write) {
            case Write.Insert<T>(T document) -> idOf(document);
            case Write.Replace<T>(T document, long _) -> idOf(document);
            case Write.Delete<T>(String deleted, long _) -> Keys.requireId(deleted);
        };
    }

    List<Index<T>> indexes() {
        return indexes;
    }

    Index<T> index(String wanted) {
        return indexes.stream()
                .filter(index -> index.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no index '" + wanted + "'"));
    }

    private DocumentCollection<T> with(Index<T> index) {
        if (indexes.stream().anyMatch(other -> other.name().equals(index.name()))) {
            throw new IllegalArgumentException(name + " has two indexes '" + index.name() + "'");
        }
        List<Index<T>> more = new ArrayList<>(indexes);
        more.add(index);
        return new DocumentCollection<>(name, type, id, List.copyOf(more), topic);
    }

    record Index<T>(String name, boolean unique, Function<? super T, ? extends Collection<String>> values) {
        Index {
            Keys.requireIndexName(name);
        }

        Set<String> valuesOf(T document) {
            Set<String> all = new TreeSet<>();
            values.apply(document).forEach(value -> all.add(Keys.requireValue(value)));
            return all;
        }
    }
}
