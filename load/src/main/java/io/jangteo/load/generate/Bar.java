package io.jangteo.load.generate;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/** A bar on the terminal with rate and time left; one line a while where the output is no terminal. */
final class Bar {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private final String what;
    private final long first;
    private final long all;
    private final long started = System.nanoTime();
    private long shown;

    /** @param first how many were there before */
    Bar(PrintStream out, boolean terminal, String what, long first, long all) {
        this.out = out;
        this.terminal = terminal;
        this.what = what;
        this.first = first;
        this.all = all;
    }

    static boolean onTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    void show(long done) {
        long now = System.nanoTime();
        boolean last = done >= all;
        long pause = terminal
                ? Duration.ofMillis(200).toNanos()
                : Duration.ofSeconds(10).toNanos();
        if (last || now - shown > pause) {
            shown = now;
            String line = line(done, Duration.ofNanos(now - started));
            out.print(terminal ? "\r" + line + "  " + (last ? "\n" : "") : line + "\n");
            out.flush();
        }
    }

    String line(long done, Duration since) {
        double rate = (done - first) / Math.max(0.001, since.toMillis() / 1000.0);
        int full = (int) (all == 0 ? WIDTH : done * WIDTH / all);
        String left = rate <= 0 ? "-" : clock(Math.round((all - done) / rate));
        return "%s [%s%s] %,d / %,d  %,.0f/s  %s left"
                .formatted(what, "#".repeat(full), ".".repeat(WIDTH - full), done, all, rate, left);
    }

    private static String clock(long seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
