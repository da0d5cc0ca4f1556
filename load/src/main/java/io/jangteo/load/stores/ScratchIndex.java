package io.jangteo.load.stores;

import io.jangteo.load.engine.Engine;
import java.util.Map;

/**
 * An index that the bench makes for itself, so that nothing is tried on the one that shoppers search. It is dropped when it is closed,
 * and when the command is ended by Ctrl-C or SIGTERM before. What a SIGKILL leaves is dropped by the next bench on the same engine.
 */
final class ScratchIndex implements AutoCloseable {

    static final String PREFIX = "bench-stores-";

    private final Engine engine;
    private final String name;
    private final Thread atExit = new Thread(this::dropAtExit, "drop-scratch-index");
    private boolean dropped;

    private ScratchIndex(Engine engine, String name) {
        this.engine = engine;
        this.name = name;
    }

    /** @param purpose tells the indices of one bench apart */
    static ScratchIndex make(Engine engine, String purpose, int shards) throws InterruptedException {
        ScratchIndex index =
                new ScratchIndex(engine, PREFIX + ProcessHandle.current().pid() + "-" + purpose);
        // Before the index: a Ctrl-C in between finds nothing to drop, the other way round it would leave the index.
        Runtime.getRuntime().addShutdownHook(index.atExit);
        try {
            index.create(shards);
            return index;
        } catch (InterruptedException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /** Those of processes of this machine that have ended without dropping theirs. */
    static void dropLeftovers(Engine engine) throws InterruptedException {
        String names =
                engine.ask("GET", "/_cat/indices/" + PREFIX + "*?h=index", "").orElse("");
        for (String left :
                names.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            long pid = Long.parseLong(left.substring(PREFIX.length()).split("-", -1)[0]);
            if (ProcessHandle.of(pid).isEmpty()) {
                engine.ask("DELETE", "/" + left, "");
            }
        }
    }

    String name() {
        return name;
    }

    /** Found once {@link #refresh()} has returned. */
    void add(Map<String, String> bodies) throws InterruptedException {
        engine.write(name, bodies);
    }

    void refresh() throws InterruptedException {
        engine.json("POST", "/" + name + "/_flush", null);
        engine.json("POST", "/" + name + "/_refresh", null);
    }

    long bytes() throws InterruptedException {
        return engine.json("GET", "/" + name + "/_stats/store", null)
                .at("/_all/total/store/size_in_bytes")
                .asLong();
    }

    @Override
    public void close() throws InterruptedException {
        drop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyEnding) {
            // The hook finds that there is nothing left to drop.
            return;
        }
    }

    private synchronized void create(int shards) throws InterruptedException {
        if (dropped) {
            throw new InterruptedException("The command is ending");
        }
        engine.ask("PUT", "/" + name, """
                {"settings": {"index": {"number_of_shards": %d, "number_of_replicas": 0, "refresh_interval": "-1"}},
                 "mappings": {"dynamic": false, "properties": {
                   "id": {"type": "keyword", "store": true}, "version": {"type": "long", "store": true},
                   "title": {"type": "keyword", "store": true}, "brand": {"type": "keyword", "store": true},
                   "categoryBreadcrumbs": {"type": "keyword", "store": true},
                   "images": {"properties": {"url": {"type": "keyword", "store": true}}},
                   "variants": {"properties": {"price": {"properties": {
                     "currency": {"type": "keyword", "store": true}, "minorUnits": {"type": "long", "store": true}}}}}}}}
                """.formatted(shards));
    }

    private synchronized void drop() throws InterruptedException {
        if (!dropped) {
            dropped = true;
            engine.ask("DELETE", "/" + name, "");
        }
    }

    /** The engine's connections are closed by the main thread perhaps; what was left is said, so that it can be dropped by hand. */
    private void dropAtExit() {
        try {
            drop();
        } catch (InterruptedException | RuntimeException e) {
            System.err.println("The index " + name + " could not be dropped: " + e.getMessage());
        }
    }
}
