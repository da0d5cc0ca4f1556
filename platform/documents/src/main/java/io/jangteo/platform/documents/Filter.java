package io.jangteo.platform.documents;

import java.util.Collection;
import java.util.List;

/** Which documents of a collection are meant. A document with several matching values appears once. */
public sealed interface Filter {

    static Filter everything() {
        return new Everything();
    }

    static Filter equal(String index, String value) {
        return new AnyOf(index, List.of(value));
    }

    static Filter anyOf(String index, Collection<String> values) {
        return new AnyOf(index, List.copyOf(values));
    }

    /**
     * Values that begin with {@code prefix}, by code points. Reads every index entry under the prefix before it can say
     * which ids come first: where a prefix covers very many documents, index each ancestor and use {@link #equal}.
     */
    static Filter startingWith(String index, String prefix) {
        return new StartingWith(index, prefix);
    }

    record Everything() implements Filter {}

    record AnyOf(String index, List<String> values) implements Filter {
        public AnyOf {
            if (values.size() > Page.MOST) {
                throw new IllegalArgumentException("At most " + Page.MOST + " values can be asked for at once");
            }
        }

        /** A value that could not be stored is a value that no document has. */
        List<String> possibleValues() {
            return values.stream().filter(Keys::isValue).distinct().toList();
        }
    }

    record StartingWith(String index, String prefix) implements Filter {
        public StartingWith {
            Keys.requireValue(prefix);
        }

        String from() {
            return prefix;
        }

        String before() {
            return Keys.endOfPrefix(prefix);
        }
    }
}
