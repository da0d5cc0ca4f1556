package io.jangteo.load.gatling;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Users who ask what the plan says. */
public final class ReadsSimulation extends Simulation {

    private static final String QUESTION = "question";
    private static final String BEGUN = "begun";
    private static final String STATUS = "status";
    private static final String VERSION = "version";
    private static final String LEAVES = "leaves";
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final Duration SHORTEST_THOUGHT = Duration.ofMillis(500);
    private static final Duration LONGEST_THOUGHT = Duration.ofSeconds(1);
    private static final int P95_BELOW_MILLIS = 5_000;
    private static final int P99_BELOW_MILLIS = 10_000;
    private static final double FAILED_BELOW_PERCENT = 5;

    private final Path folder = Path.of(Objects.requireNonNull(System.getProperty(LoadPlan.FOLDER)));
    private final LoadPlan plan;
    private final Questions questions;
    private final Recorder recorder = new Recorder();
    private final AtomicInteger users = new AtomicInteger();
    private final Watch watch;

    public ReadsSimulation() {
        try {
            plan = LoadPlan.read(folder);
            questions = new Questions(plan, plan.questions(folder), plan.writables(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Shape shape = plan.shape();
        watch = new Watch(shape, recorder, System.out);
        SetUp setUp = setUp(scenario(plan.name())
                        .exec(this::come)
                        .exec(asLongAs(this::stays).on(turn()))
                        .injectOpen(coming(shape)))
                .protocols(protocol());
        if (shape.thinks()) {
            setUp.assertions(
                    global().responseTime().percentile(95).lt(P95_BELOW_MILLIS),
                    global().responseTime().percentile(99).lt(P99_BELOW_MILLIS),
                    global().failedRequests().percent().lt(FAILED_BELOW_PERCENT));
        }
    }

    @Override
    public void after() {
        try {
            recorder.close(System.nanoTime());
            recorder.recording().write(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OpenInjectionStep coming(Shape shape) {
        return shape.comeDuring().isZero()
                ? atOnceUsers(shape.users())
                : rampUsers(shape.users()).during(shape.comeDuring());
    }

    /** Addresses are encoded already; users keep nothing unless they are to, since what the platform does is to be seen. */
    private HttpProtocolBuilder protocol() {
        HttpProtocolBuilder protocol = http.baseUrl(plan.base())
                .disableUrlEncoding()
                .disableFollowRedirect()
                .disableAutoReferer()
                .acceptHeader("application/json")
                .userAgentHeader("jangteo-bench");
        return plan.copies() ? protocol : protocol.disableCaching();
    }

    private ChainBuilder turn() {
        ChainBuilder turn = exec(this::begin)
                .exec(
                        plan.writesPercent() == 0
                                ? read()
                                : doIfOrElse((Session session) ->
                                                question(session).write() != null)
                                        .then(write())
                                        .orElse(read()))
                .exec(this::end);
        return plan.shape().thinks() ? turn.exec(pause(SHORTEST_THOUGHT, LONGEST_THOUGHT)) : turn;
    }

    private static ChainBuilder read() {
        return exec(http((Session session) -> question(session).kind())
                .get((Session session) -> question(session).path())
                .check(status().saveAs(STATUS), status().in(OK, NOT_MODIFIED)));
    }

    private ChainBuilder write() {
        return exec(http("write")
                .put((Session session) -> question(session).path())
                .header("Authorization", "Bearer " + plan.token())
                .header("If-Match", session -> writable(session).version())
                .header("Content-Type", "application/json")
                .body(StringBody(session -> writable(session).content()))
                .check(status().saveAs(STATUS), status().is(OK), header("ETag").saveAs(VERSION)));
    }

    private Session come(Session session) {
        watch.begin();
        return session.set(LEAVES, plan.shape().leavesAfter(users.getAndIncrement()));
    }

    private boolean stays(Session session) {
        return watch.isBefore(Objects.requireNonNull(session.<Duration>get(LEAVES)));
    }

    private Session begin(Session session) {
        return session.markAsSucceeded()
                .remove(STATUS)
                .set(QUESTION, questions.next())
                .set(BEGUN, System.nanoTime());
    }

    private Session end(Session session) {
        long took = System.nanoTime() - session.getLong(BEGUN);
        Questions.Question question = question(session);
        if (session.isFailed()) {
            // Gatling's report has the words of the connection's failure.
            recorder.failed(question.kind(), session.contains(STATUS) ? "HTTP " + session.getInt(STATUS) : "no answer");
        } else {
            boolean unchanged = session.getInt(STATUS) == NOT_MODIFIED;
            recorder.answered(unchanged ? Recording.unchanged(question.kind()) : question.kind(), took);
            Writable written = question.write();
            if (written != null) {
                questions.changed(written.changed(Objects.requireNonNull(session.getString(VERSION))));
            }
        }
        return session;
    }

    private static Questions.Question question(Session session) {
        return Objects.requireNonNull(session.<Questions.Question>get(QUESTION));
    }

    private static Writable writable(Session session) {
        return Objects.requireNonNull(question(session).write());
    }
}
