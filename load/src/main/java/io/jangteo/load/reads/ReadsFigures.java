package io.jangteo.load.reads;

import io.jangteo.load.measure.Cost;
import io.jangteo.load.measure.CpuUse;
import io.jangteo.load.measure.Footprint;
import io.jangteo.load.measure.MachineFacts;
import java.time.Instant;
import java.util.List;

/**
 * What one bench of reads has shown.
 *
 * @param material what was asked for, in words
 * @param voidBecause why the figures must not be used; empty if they may
 */
record ReadsFigures(
        Instant at,
        ReadsPlan plan,
        MachineFacts machine,
        String material,
        CpuUse idle,
        List<StepFigures> steps,
        Footprint footprint,
        List<String> voidBecause) {

    private static final int OK = 0;
    private static final int FAILED = 1;

    boolean valid() {
        return voidBecause.isEmpty();
    }

    List<String> missedThresholds() {
        return steps.stream()
                .flatMap(
                        step -> step.missed().stream().map(missed -> step.step().name() + ": " + missed))
                .toList();
    }

    boolean limited() {
        return steps.stream().anyMatch(StepFigures::limited);
    }

    int exitCode() {
        return valid() && missedThresholds().isEmpty() ? OK : FAILED;
    }

    Cost cost(StepFigures step) {
        return new Cost(idle, step.cpu(), Math.max(1, step.requests()));
    }
}
