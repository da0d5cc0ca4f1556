package io.jangteo.load.stores;

import io.jangteo.load.engine.Engine;
import io.jangteo.load.measure.Paging;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.ProcessIdentity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Draws products, copies them into indices of its own, reads them in each way, and drops the copies. */
final class StoresBench {

    private static final int COPIED_AT_ONCE = 500;
    private static final double MIB = 1024.0 * 1024;

    private final StoresPlan plan;
    private final Map<String, ProcessIdentity> processes;
    private final Consumer<String> saying;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<Measured> measured = new ArrayList<>();
    private int products;

    StoresBench(StoresPlan plan, Map<String, ProcessIdentity> processes, Consumer<String> saying) {
        this.plan = plan;
        this.processes = processes;
        this.saying = saying;
    }

    /** @param searched the index that shoppers search; empty to leave it out */
    void run(Documents documents, Engine engine, Optional<String> searched) throws IOException, InterruptedException {
        checkThere(engine, searched);
        saying.accept("Drawing products ...");
        List<Key> keys = documents.keys(plan.ids(), plan.seed());
        if (keys.isEmpty()) {
            throw new MachineFailure("There are no products. ./jangteo generate makes some.");
        }
        products = keys.size();
        ScratchIndex.dropLeftovers(engine);
        try (ScratchIndex one = ScratchIndex.make(engine, "one-shard", 1);
                ScratchIndex two = ScratchIndex.make(engine, "two-shards", 2)) {
            saying.accept("Copying %,d products into %s and %s ...".formatted(products, one.name(), two.name()));
            copy(documents, keys, List.of(one, two));
            facts.putAll(documents.facts());
            facts.put("Engine", engineFacts(engine));
            facts.put(
                    "Copies in the engine",
                    "1 shard %.0f MiB, 2 shards %.0f MiB".formatted(one.bytes() / MIB, two.bytes() / MIB));
            EngineReads reads = new EngineReads(engine, one.name(), two.name());
            List<Variant> variants = new ArrayList<>(documents.variants());
            variants.addAll(reads.variants());
            searched.map(reads::live).ifPresent(variants::add);
            for (Variant variant : wanted(variants)) {
                measure(documents, variant, keys);
            }
        }
    }

    Map<String, String> facts() {
        return facts;
    }

    List<Measured> measured() {
        return measured;
    }

    /** Over how many products reads were spread. */
    int products() {
        return products;
    }

    private List<Variant> wanted(List<Variant> variants) {
        List<Variant> wanted = variants.stream()
                .filter(each -> (each.store() + ", " + each.name()).contains(plan.only()))
                .toList();
        if (wanted.isEmpty()) {
            throw new MachineFailure("No read is called '%s'. There are: %s."
                    .formatted(
                            plan.only(),
                            variants.stream()
                                    .map(each -> each.store() + ", " + each.name())
                                    .collect(Collectors.joining("; "))));
        }
        return wanted;
    }

    private static void checkThere(Engine engine, Optional<String> searched) throws InterruptedException {
        engine.ask("GET", "/", "");
        if (searched.isPresent()
                && engine.ask("GET", "/" + searched.get() + "/_count", "").isEmpty()) {
            throw new MachineFailure(
                    "The search engine has no index %s. docs/runbooks/search-index.md says how one is built."
                            .formatted(searched.get()));
        }
    }

    private static void copy(Documents documents, List<Key> keys, List<ScratchIndex> copies)
            throws InterruptedException {
        for (int from = 0; from < keys.size(); from += COPIED_AT_ONCE) {
            List<Key> part = keys.subList(from, Math.min(from + COPIED_AT_ONCE, keys.size()));
            Map<String, String> bodies =
                    documents.bodies(part.stream().map(Key::id).toList());
            for (ScratchIndex copy : copies) {
                copy.add(bodies);
            }
        }
        for (ScratchIndex copy : copies) {
            copy.refresh();
        }
    }

    private void measure(Documents documents, Variant variant, List<Key> keys)
            throws IOException, InterruptedException {
        for (int users : variant.manyUsers() ? List.of(1, plan.users()) : List.of(1)) {
            long pages = documents.pagesRead();
            Paging paging = Paging.now();
            ReadLoop.Seen seen = ReadLoop.run(variant.read(), keys, users, plan, processes);
            Measured each = new Measured(
                    variant,
                    users,
                    seen,
                    documents.pagesRead() - pages,
                    Paging.now().since(paging));
            measured.add(each);
            saying.accept("%s, %s, %d users: %.1f reads/s, %d failed"
                    .formatted(variant.store(), variant.name(), users, seen.perSecond(), each.failed()));
        }
    }

    private static String engineFacts(Engine engine) throws InterruptedException {
        String heap = engine.ask("GET", "/_cat/nodes?h=version,heap.max,heap.current&bytes=mb", "")
                .orElse("");
        return "version, most heap and heap in use (MiB): " + heap.strip().replaceAll("\\s+", ", ");
    }
}
