package io.jangteo.load;

import io.jangteo.load.measure.CpuSample;
import io.jangteo.load.measure.CpuUse;
import io.jangteo.load.measure.MachineFacts;
import io.jangteo.local.shop.Answer;
import io.jangteo.local.shop.Shop;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** Idle, prepare, warm up, measure, check: in this order, once. */
final class OrdersBench {

    private static final String OPERATOR = "operator@jangteo.local";
    private static final Duration SAY_EACH = Duration.ofSeconds(5);

    private final BenchedPlatform platform;
    private final Plan plan;
    private final Path projectRoot;
    private volatile Tally tally = new Tally();
    private final List<String> voidBecause = new ArrayList<>();

    /** What the window has shown. */
    private record Measured(Tally warmUp, Tally window, Tally rest, CpuUse cpu, DatabaseWork work) {

        Map<String, Integer> failures() {
            Map<String, Integer> all = new TreeMap<>();
            for (Tally part : List.of(warmUp, window, rest)) {
                part.failures().forEach((reason, count) -> all.merge(reason, count, Integer::sum));
            }
            return all;
        }
    }

    OrdersBench(BenchedPlatform platform, Plan plan, Path projectRoot) {
        this.platform = platform;
        this.plan = plan;
        this.projectRoot = projectRoot;
    }

    Figures run() throws IOException, SQLException, InterruptedException {
        Instant at = Instant.now();
        CpuUse idle = platform.idle();
        try (var shop = new Shop(platform.url())) {
            Buyers buyers = buyers(shop);
            List<Article> articles = articles(shop);
            Measured measured = drive(shop, buyers, articles);
            int checked = check(shop, measured);
            return new Figures(
                    at,
                    plan,
                    MachineFacts.here(projectRoot),
                    DatabaseWork.durability(platform.database()),
                    measured.window().confirmed(),
                    measured.window().toAccepted(),
                    measured.window().toConfirmed(),
                    measured.failures(),
                    checked,
                    idle,
                    measured.cpu(),
                    measured.work(),
                    List.copyOf(voidBecause));
        }
    }

    private Buyers buyers(Shop shop) throws IOException, InterruptedException {
        say("Signing in %d buyers (one password takes the user service some tens of milliseconds) ..."
                .formatted(plan.accounts()));
        return Buyers.ready(shop, plan.accounts(), platform.operatorPassword(), count -> saySome("signed in", count));
    }

    private List<Article> articles(Shop shop) throws IOException, InterruptedException {
        say("Looking for %d SKUs in stock ...".formatted(plan.skus()));
        BuyerAccount operator = BuyerAccount.signIn(shop, OPERATOR, platform.operatorPassword());
        return new Goods(shop, operator.shopper()).ready(plan.skus(), count -> saySome("in stock", count));
    }

    private Measured drive(Shop shop, Buyers buyers, List<Article> articles)
            throws IOException, SQLException, InterruptedException {
        var endings = new Endings();
        var turn = new BuyAndWait(
                shop,
                buyers::any,
                () -> articles.get(ThreadLocalRandom.current().nextInt(articles.size())),
                endings);
        try (OrderEvents _ = OrderEvents.follow(platform.bootstrap(), endings);
                var loop = ClosedLoop.start(plan.buyers(), turn, result -> tally.record(result))) {
            pass("warm-up", plan.warmUp(), loop, shop, buyers);
            DatabaseWork workBefore = DatabaseWork.sofar(platform.database());
            CpuSample cpuBefore = CpuSample.of(platform.processes());
            Tally warmUp = nextTally();
            pass("measuring", plan.window(), loop, shop, buyers);
            Tally window = nextTally();
            CpuSample cpuAfter = CpuSample.of(platform.processes());
            DatabaseWork work = DatabaseWork.sofar(platform.database()).since(workBefore);
            loop.stop();
            return new Measured(warmUp, window, tally, CpuUse.between(cpuBefore, cpuAfter), work);
        }
    }

    /** Returns the one that is full. */
    private Tally nextTally() {
        Tally last = tally;
        tally = new Tally();
        return last;
    }

    private void pass(String name, Duration time, ClosedLoop loop, Shop shop, Buyers buyers)
            throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        long told = tally.confirmed();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            long slice = Math.min(left, SAY_EACH.toNanos());
            Thread.sleep(Duration.ofNanos(slice));
            loop.check();
            buyers.refresh(shop);
            long now = tally.confirmed();
            say("  %-9s %4d s left  %6.1f orders/s"
                    .formatted(
                            name, Math.max(0, (end - System.nanoTime()) / 1_000_000_000), (now - told) * 1e9 / slice));
            told = now;
        }
    }

    /** @return how many orders of the sample are CONFIRMED over HTTP too */
    private int check(Shop shop, Measured measured) throws SQLException, InterruptedException {
        int confirmed = 0;
        for (Tally.Sampled order : measured.window().sample()) {
            Answer answer = Patiently.ask(order.orderId(), () -> shop.order(order.buyer(), order.orderId()));
            if (answer.ok() && answer.text("status").equals("CONFIRMED")) {
                confirmed++;
            } else {
                voidBecause.add("order %s was confirmed by its event, its page says: HTTP %d %s"
                        .formatted(order.orderId(), answer.status(), answer.text("status")));
            }
        }
        if (measured.window().confirmed() == 0) {
            voidBecause.add("no order was confirmed");
        }
        voidBecause.addAll(platform.voidBecause());
        return confirmed;
    }

    private static void saySome(String what, int count) {
        if (count % 50 == 0) {
            say("  %d %s".formatted(count, what));
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
