package io.jangteo.load.reads;

import io.jangteo.load.BenchedPlatform;
import io.jangteo.load.gatling.LoadPlan;
import io.jangteo.load.gatling.Signal;
import io.jangteo.load.measure.CpuUse;
import io.jangteo.load.measure.Footprint;
import io.jangteo.load.measure.MachineFacts;
import io.jangteo.local.shop.Shop;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Idle, collect, run after run, check: in this order, once. */
final class ReadsBench {

    private static final String OPERATOR = "operator@jangteo.local";

    private final BenchedPlatform platform;
    private final ReadsPlan plan;
    private final Path projectRoot;
    private final Path reports;
    private final List<String> voidBecause = new ArrayList<>();

    /** @param reports the folder for Gatling's reports */
    ReadsBench(BenchedPlatform platform, ReadsPlan plan, Path projectRoot, Path reports) {
        this.platform = platform;
        this.plan = plan;
        this.projectRoot = projectRoot;
        this.reports = reports;
    }

    /** @param ids of products; empty to take what categories list */
    ReadsFigures run(List<String> ids) throws IOException, SQLException, InterruptedException {
        Instant at = Instant.now();
        say("%d runs, %d s altogether."
                .formatted(plan.steps().size(), plan.length().toSeconds()));
        try (var shop = new Shop(platform.url())) {
            GeneratedIds.check(shop, ids);
            say("Looking through the shop ...");
            Material material = new Collector(shop, plan.seed()).collect(ids, plan.ids());
            CpuUse idle = platform.idle();
            List<StepFigures> steps = steps(shop, material);
            voidBecause.addAll(platform.voidBecause());
            return new ReadsFigures(
                    at,
                    plan,
                    MachineFacts.here(projectRoot),
                    material.summary(),
                    idle,
                    steps,
                    Footprint.of(platform.processes(), platform.dataFolder()),
                    List.copyOf(voidBecause));
        }
    }

    /** The rest is left out when the gateway has refused anything for coming too often: it would again. */
    private List<StepFigures> steps(Shop shop, Material material) throws IOException, InterruptedException {
        List<StepFigures> done = new ArrayList<>();
        // What an earlier run has written is what a later one must find.
        Material current = material;
        for (ReadsPlan.Step step : plan.steps()) {
            say(step.name());
            if (step.reads().writesPercent() > 0) {
                current = new Material(material.questions(), Collector.again(shop, material.writables()));
            }
            StepFigures figures = run(shop, step, current);
            done.add(figures);
            figures.missed().forEach(missed -> say("  MISSED " + missed));
            if (figures.requests() == 0) {
                voidBecause.add(step.name() + ": nothing was answered");
            }
            if (figures.limited()) {
                voidBecause.add(step.name() + ": the gateway refused what came too often (HTTP 429)");
                break;
            }
        }
        return done;
    }

    private StepFigures run(Shop shop, ReadsPlan.Step step, Material material)
            throws IOException, InterruptedException {
        String token = step.reads().writesPercent() == 0
                ? ""
                : shop.signIn(OPERATOR, platform.operatorPassword()).accessToken();
        var load = new LoadPlan(
                step.name(),
                platform.url(),
                step.shape(),
                step.reads().shares(),
                step.reads().writesPercent(),
                plan.exponent(),
                plan.seed(),
                plan.copies(),
                token);
        var progress = new Progress();
        return new GatlingRun(
                        projectRoot.resolve("load/gatling/target/lib"),
                        plan.heapMib(),
                        platform.processes(),
                        progress::tell)
                .run(step, load, material, reports);
    }

    private static void say(String line) {
        System.out.println(line);
    }

    /** A line now and then. */
    private static final class Progress {

        private static final double NANOS = 1e9;
        private static final double SECONDS = 10;

        private final long begun = System.nanoTime();
        private long toldAt = begun;
        private long toldAnswered;

        void tell(Signal.Sofar sofar) {
            long now = System.nanoTime();
            double since = (now - toldAt) / NANOS;
            if (since < SECONDS) {
                return;
            }
            say("  %4.0f s  %8.1f requests/s  %d errors"
                    .formatted((now - begun) / NANOS, (sofar.answered() - toldAnswered) / since, sofar.failed()));
            toldAt = now;
            toldAnswered = sofar.answered();
        }
    }
}
