package io.jangteo.load.reads;

import static io.jangteo.load.WrongOption.unless;
import static io.jangteo.load.WrongOption.unlessAtLeast;
import static io.jangteo.load.WrongOption.unlessWithin;

import io.jangteo.load.BenchedPlatform;
import io.jangteo.load.gatling.Shape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be run.
 *
 * @param reads what is asked for, each in runs of its own
 * @param ramp how long the scenario with users who come, think and leave takes; zero leaves it out
 * @param users how many of them there are at most
 * @param loops how many users each closed loop has
 * @param exponent how much more some things are asked for than others; 0 for all the same
 * @param copies whether users keep what they have seen, and ask for it again by its ETag
 * @param ids over how many products reads are spread
 * @param heapMib memory of the process that makes the load
 */
record ReadsPlan(
        List<Reads> reads,
        Duration ramp,
        int users,
        List<Integer> loops,
        Duration warmUp,
        Duration window,
        double exponent,
        long seed,
        boolean copies,
        int ids,
        int heapMib) {

    /** An operator's token lasts 15 minutes, and is not exchanged while users are on their way. */
    private static final Duration LONGEST = Duration.ofMinutes(14);

    private static final int LEAST_HEAP = 128;

    /** More would not fit into the command's small heap. */
    private static final int MOST_IDS = 300_000;

    ReadsPlan {
        unless(
                !reads.isEmpty() && (!ramp.isZero() || !loops.isEmpty()),
                "--loops and --ramp-seconds leave nothing to run");
        unlessAtLeast(0, "--ramp-seconds", ramp.toSeconds());
        unlessAtLeast(1, "--users", users);
        unless(loops.stream().allMatch(each -> each >= 1), "--loops is at least 1 user each, or 0 for none");
        unlessAtLeast(0, "--warm-up", warmUp.toSeconds());
        unlessAtLeast(1, "--seconds", window.toSeconds());
        unless(exponent >= 0, "--skew is at least 0, not " + exponent);
        unlessWithin(1, MOST_IDS, "--ids", ids);
        unlessAtLeast(LEAST_HEAP, "--heap", heapMib);
        unless(
                reads.stream().noneMatch(each -> each.writesPercent() > 0)
                        || (ramp.compareTo(LONGEST) <= 0 && warmUp.plus(window).compareTo(LONGEST) <= 0),
                "--ramp-seconds is at most %1$d, and so are --warm-up and --seconds together, where --reads has writes: the operator's token runs out then"
                        .formatted(LONGEST.toSeconds()));
    }

    /** One run of Gatling. */
    record Step(Reads reads, Shape shape) {

        String name() {
            return shape.thinks()
                    ? reads.word() + ", 1 to " + shape.users() + " users"
                    : reads.word() + ", closed loop of " + shape.users();
        }

        /** Of its folder. */
        String file() {
            return reads.word() + (shape.thinks() ? "-ramp-" : "-loop-") + shape.users();
        }
    }

    /** Closed loops first: they show soon whether something is wrong, and services compile themselves meanwhile. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Reads each : reads) {
            loops.forEach(loop -> steps.add(new Step(each, new Shape.ClosedLoop(loop, warmUp, window))));
        }
        if (!ramp.isZero()) {
            reads.forEach(each -> steps.add(new Step(each, new Shape.Ramp(users, ramp))));
        }
        return steps;
    }

    Duration length() {
        return steps().stream().map(step -> step.shape().length()).reduce(BenchedPlatform.IDLE, Duration::plus);
    }
}
