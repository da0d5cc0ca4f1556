package io.jangteo.load.reads;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the platform wants to reach on two cores. An aim that is missed is reported; only thresholds end in a failure. */
final class Aims {

    private static final double PRODUCT_CPU = 0.6;
    private static final double PRODUCT_P95 = 20;
    private static final double SEARCH_CPU = 10;
    private static final double SEARCH_P95 = 100;
    private static final double SUGGEST_P95 = 30;
    private static final double MIXED_TO_BROWSE = 1.2;
    private static final double P95 = 95;

    /** @param found what was measured, in the unit of the limit */
    record Aim(String what, double limit, double found) {

        boolean met() {
            return found <= limit;
        }
    }

    private Aims() {}

    static List<Aim> of(List<StepFigures> steps) {
        List<Aim> aims = new ArrayList<>();
        for (StepFigures step : steps) {
            boolean ramp = step.step().shape().thinks();
            switch (step.step().reads()) {
                case PRODUCT -> aims.add(ramp ? p95(step, PRODUCT_P95) : cpu(step, PRODUCT_CPU));
                case SEARCH -> aims.add(ramp ? p95(step, SEARCH_P95) : cpu(step, SEARCH_CPU));
                case SUGGEST -> {
                    if (ramp) {
                        aims.add(p95(step, SUGGEST_P95));
                    }
                }
                case MIXED -> unwritten(steps, step).ifPresent(browse -> aims.add(ratio(step, browse)));
                case CATEGORY, BROWSE -> {}
            }
        }
        return aims;
    }

    /** The run with the same shape in which nothing was written. */
    private static Optional<StepFigures> unwritten(List<StepFigures> steps, StepFigures mixed) {
        return steps.stream()
                .filter(step -> step.step().reads() == Reads.BROWSE
                        && step.step().shape().equals(mixed.step().shape()))
                .findFirst();
    }

    private static Aim p95(StepFigures step, double limit) {
        return new Aim(
                "%s: p95, ms".formatted(step.step().name()), limit, StepFigures.millis(step.answers(false), P95));
    }

    private static Aim cpu(StepFigures step, double limit) {
        return new Aim(
                "%s: platform CPU, ms per request".formatted(step.step().name()),
                limit,
                (double) step.cpu().platform() / Math.max(1, step.requests()));
    }

    private static Aim ratio(StepFigures mixed, StepFigures browse) {
        double unwritten = StepFigures.millis(browse.answers(false), P95);
        return new Aim(
                "%s: p95 of reads, times that of %s"
                        .formatted(mixed.step().name(), browse.step().reads().word()),
                MIXED_TO_BROWSE,
                unwritten == 0 ? 0 : StepFigures.millis(mixed.answers(false), P95) / unwritten);
    }
}
