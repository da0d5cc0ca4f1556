package io.jangteo.platform.documents;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What the tests keep: a thing with codes of its own and shelves that it shares. */
record Item(
        String id,
        String name,
        List<String> codes,
        List<String> shelves,
        Map<String, BigDecimal> measures,
        long version) {

    static final DocumentCollection<Item> ITEMS = DocumentCollection.of("item", Item.class, Item::id)
            .uniqueBy("code", Item::codes)
            .indexedBy("shelf", Item::shelves);

    static Item item(String id) {
        return new Item(id, "머그컵 " + id, List.of(), List.of(), Map.of(), 0);
    }

    Item named(String newName) {
        return new Item(id, newName, codes, shelves, measures, version);
    }

    Item withCodes(String... newCodes) {
        return new Item(id, name, List.of(newCodes), shelves, measures, version);
    }

    Item onShelves(String... newShelves) {
        return new Item(id, name, codes, List.of(newShelves), measures, version);
    }

    Item measuring(String what, String howMuch) {
        return new Item(id, name, codes, shelves, Map.of(what, new BigDecimal(howMuch)), version);
    }
}
