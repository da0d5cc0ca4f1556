package io.jangteo.load.gatling;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Opens and closes what counts at its time, and tells the command so; beside the users, so that none of them is late. Time begins with
 * the first user, since Gatling itself takes a moment to get ready.
 */
final class Watch implements Runnable {

    private static final Duration TELL_EACH = Duration.ofSeconds(5);

    private final Shape shape;
    private final Recorder recorder;
    private final PrintStream out;
    private volatile long begun;
    private boolean runs;

    Watch(Shape shape, Recorder recorder, PrintStream out) {
        this.shape = shape;
        this.recorder = recorder;
        this.out = out;
    }

    /** A user has come. */
    synchronized void begin() {
        if (!runs) {
            runs = true;
            begun = System.nanoTime();
            Thread.ofPlatform().daemon().name("watch").start(this);
        }
    }

    boolean isBefore(Duration end) {
        return elapsed() < end.toNanos();
    }

    @Override
    public void run() {
        try {
            until(shape.warmUp());
            recorder.open(System.nanoTime());
            say("open");
            until(shape.length());
            recorder.close(System.nanoTime());
            say("closed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void until(Duration time) throws InterruptedException {
        for (long left = time.toNanos() - elapsed(); left > 0; left = time.toNanos() - elapsed()) {
            Thread.sleep(Duration.ofNanos(Math.min(left, TELL_EACH.toNanos())));
            say("sofar " + recorder.sofar());
        }
    }

    private long elapsed() {
        return System.nanoTime() - begun;
    }

    private void say(String words) {
        out.println(Signal.PREFIX + words);
        out.flush();
    }
}
