package io.jangteo.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The instances of one service. Requests go round; an instance that could not be reached rests for a while, which means
 * that it is tried after the others, never that it is given up.
 */
final class Upstream {

    private final String name;
    private final List<Instance> instances;
    private final AtomicInteger turn = new AtomicInteger();

    Upstream(String name, List<URI> addresses, Duration rest, LongSupplier nanoTime) {
        this.name = name;
        this.instances = addresses.stream()
                .map(address -> new Instance(address, rest.toNanos(), nanoTime))
                .toList();
    }

    String name() {
        return name;
    }

    /** Every instance once, in the order in which they should be tried. */
    List<Instance> inTurn() {
        if (instances.size() == 1) {
            return instances;
        }
        int first = Math.floorMod(turn.getAndIncrement(), instances.size());
        List<Instance> awake = new ArrayList<>(instances.size());
        List<Instance> resting = new ArrayList<>();
        for (int i = 0; i < instances.size(); i++) {
            Instance next = instances.get((first + i) % instances.size());
            (next.resting() ? resting : awake).add(next);
        }
        awake.addAll(resting);
        return awake;
    }

    /** One process of the service. */
    static final class Instance {

        private final URI address;
        private final long restNanos;
        private final LongSupplier nanoTime;
        private final AtomicLong restsUntil;

        private Instance(URI address, long restNanos, LongSupplier nanoTime) {
            this.address = address;
            this.restNanos = restNanos;
            this.nanoTime = nanoTime;
            this.restsUntil = new AtomicLong(nanoTime.getAsLong());
        }

        URI address() {
            return address;
        }

        void rest() {
            restsUntil.set(nanoTime.getAsLong() + restNanos);
        }

        private boolean resting() {
            return restsUntil.get() - nanoTime.getAsLong() > 0;
        }
    }
}
