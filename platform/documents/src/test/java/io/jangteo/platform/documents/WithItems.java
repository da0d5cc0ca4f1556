package io.jangteo.platform.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A collection of items that is empty when a test starts. */
interface WithItems {

    Documents<Item> items();

    default List<String> idsOn(String shelf) {
        return ids(items().list(Filter.equal("shelf", shelf), Page.first(100)));
    }

    default List<String> allPages(Filter filter, int limit) {
        List<String> all = new ArrayList<>();
        Optional<String> last = Optional.empty();
        while (true) {
            Page next = last.map(id -> Page.after(id, limit)).orElseGet(() -> Page.first(limit));
            List<String> page = ids(items().list(filter, next));
            all.addAll(page);
            if (page.size() < limit) {
                return all;
            }
            last = Optional.of(page.getLast());
        }
    }

    default List<String> ids(List<Versioned<Item>> page) {
        return page.stream().map(Versioned::id).toList();
    }

    default DocumentRefused reason(Outcome outcome) {
        return ((Outcome.Refused) outcome).reason();
    }
}
