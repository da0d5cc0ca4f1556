package io.jangteo.load.gatling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What is asked next. The n-th question of a plan is always the same one. */
final class Questions {

    private static final int HUNDRED = 100;

    /** @param write the product to be changed; nothing if this is a read */
    record Question(String kind, String path, @Nullable Writable write) {}

    private final List<String> kinds = new ArrayList<>();
    private final Map<String, List<String>> paths;
    private final Map<String, Skew> skews = new LinkedHashMap<>();
    private final Queue<Writable> writables;
    private final LoadPlan plan;
    private final AtomicLong asked = new AtomicLong();

    Questions(LoadPlan plan, Map<String, List<String>> paths, List<Writable> writables) {
        this.plan = plan;
        this.paths = paths;
        this.writables = new ConcurrentLinkedQueue<>(writables);
        plan.shares().forEach((kind, share) -> {
            for (int i = 0; i < share; i++) {
                kinds.add(kind);
            }
            List<String> known = paths.getOrDefault(kind, List.of());
            skews.put(kind, new Skew(known.size(), plan.exponent(), plan.seed() ^ kind.hashCode()));
        });
    }

    Question next() {
        long number = asked.getAndIncrement();
        if (number % HUNDRED < plan.writesPercent()) {
            Writable product = writables.poll();
            // All products are being changed by others, or were dropped since a change of them failed.
            if (product != null) {
                return new Question("write", "/api/catalog/products/" + product.id(), product);
            }
        }
        String kind = kinds.get((int) (Skew.unit(~plan.seed(), number) * kinds.size()));
        List<String> known = paths.getOrDefault(kind, List.of());
        Skew skew = skews.get(kind);
        return new Question(kind, known.get(skew == null ? 0 : skew.draw(number)), null);
    }

    /** It may be changed again. After a failure it is not given back, since nobody knows its version then. */
    void changed(Writable product) {
        writables.add(product);
    }
}
