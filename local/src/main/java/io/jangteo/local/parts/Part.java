package io.jangteo.local.parts;

import io.jangteo.local.machine.Launch;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One part of the platform. With a launch it is a process of ours; without, it is work to be done once per start (topics) or an
 * engine from outside that is only looked at.
 *
 * @param what one line for the person who reads the status
 * @param needs names of the parts that must be ready before this one starts
 * @param ports the loopback ports that must be free before the launch
 * @param prepare everything that comes before the process: unpacking, formatting, training a cache
 * @param probe whether it is ready, asked until it is and again for every status
 * @param heal what to do when a ready part without a process turns out not to be; returns what was done
 * @param stopRank parts of a lower rank are stopped first
 */
public record Part(
        String name,
        String what,
        Set<String> needs,
        List<Integer> ports,
        Work prepare,
        @Nullable Supplier<Launch> launch,
        Probe probe,
        Work heal,
        Duration startWithin,
        Duration stopWithin,
        int stopRank) {

    private static final Work NOTHING = _ -> {};

    /**
     * How long a process that has not ended is waited for: on a machine with other work ten JVMs that start at once take
     * minutes, not seconds.
     */
    public static final Duration START_WITHIN = Duration.ofMinutes(4);

    public static Part process(String name, String what, List<Integer> ports, Supplier<Launch> launch, Probe probe) {
        return new Part(
                name, what, Set.of(), ports, NOTHING, launch, probe, NOTHING, START_WITHIN, Duration.ofSeconds(30), 1);
    }

    public static Part step(String name, String what, Work work) {
        return outside(name, what, () -> Health.ok("done")).preparedBy(work);
    }

    public static Part outside(String name, String what, Probe probe) {
        return new Part(
                name,
                what,
                Set.of(),
                List.of(),
                NOTHING,
                null,
                probe,
                NOTHING,
                Duration.ofSeconds(60),
                Duration.ZERO,
                1);
    }

    public Part needing(String... names) {
        return new Part(
                name, what, Set.of(names), ports, prepare, launch, probe, heal, startWithin, stopWithin, stopRank);
    }

    public Part preparedBy(Work work) {
        return new Part(name, what, needs, ports, work, launch, probe, heal, startWithin, stopWithin, stopRank);
    }

    public Part healedBy(Probe newProbe, Work work) {
        return new Part(name, what, needs, ports, prepare, launch, newProbe, work, startWithin, stopWithin, stopRank);
    }

    public Part stopping(int rank, Duration within) {
        return new Part(name, what, needs, ports, prepare, launch, probe, heal, startWithin, within, rank);
    }

    public Part startingWithin(Duration within) {
        return new Part(name, what, needs, ports, prepare, launch, probe, heal, within, stopWithin, stopRank);
    }
}
