package io.jangteo.load.reads;

import io.jangteo.load.Patiently;
import io.jangteo.load.generate.Catalog;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.shop.Answer;
import io.jangteo.local.shop.Shop;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Ids drawn from the whole of a generated catalog: the first pages of categories have only those that sort first. */
final class GeneratedIds {

    private static final int LOOKED_AT = 20;
    private static final int NOT_FOUND = 404;

    private GeneratedIds() {}

    static List<String> draw(Catalog catalog, long products, int wanted, long seed) {
        var random = new SplittableRandom(seed);
        Set<String> ids = new LinkedHashSet<>();
        long count = Math.min(wanted, products);
        if (count == products) {
            for (long number = 0; number < products; number++) {
                ids.add(catalog.id(number));
            }
        }
        while (ids.size() < count) {
            ids.add(catalog.id(random.nextLong(products)));
        }
        return List.copyOf(ids);
    }

    /** Fails if some of them are not there. */
    static void check(Shop shop, List<String> ids) {
        for (int i = 0; i < Math.min(LOOKED_AT, ids.size()); i++) {
            String id = ids.get(i);
            Answer answer = Patiently.ask(id, () -> shop.get("/api/catalog/products/" + id, null));
            if (answer.status() == NOT_FOUND) {
                throw new MachineFailure(
                        "There is no product %s. --products and --catalog-seed must say what ./jangteo generate has made."
                                .formatted(id));
            }
            answer.orFail("product " + id);
        }
    }
}
