package io.jangteo.local.shop;

import io.jangteo.local.machine.MachineFailure;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a good client does: an answer that asks to come back is followed by the same request, under the same key, after the
 * pause that the answer names. A shop that has just been started on a busy machine gives such answers for some seconds.
 */
public final class Patience {

    /** Too many requests, or nobody who can answer them now. */
    static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

    private static final int CONFLICT = 409;
    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Patience() {}

    /**
     * The first answer for good, or what was answered last when the time is over.
     *
     * @param repeating hears each answer that is followed by a repetition
     */
    public static Answer within(Duration limit, Supplier<Answer> request, Consumer<Answer> repeating) {
        long end = System.nanoTime() + limit.toNanos();
        Answer answer = request.get();
        while (asksToComeBack(answer) && System.nanoTime() < end) {
            repeating.accept(answer);
            pause(answer);
            answer = request.get();
        }
        return answer;
    }

    /** A conflict is for good unless it names a time: then the first request with this key is still at work. */
    private static boolean asksToComeBack(Answer answer) {
        return LATER.contains(answer.status()) || (answer.status() == CONFLICT && answer.retryAfterSeconds() > 0);
    }

    private static void pause(Answer answer) {
        Duration asked = Duration.ofSeconds(answer.retryAfterSeconds());
        Duration pause = asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
        try {
            Thread.sleep(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineFailure("Interrupted while waiting to ask the shop again", e);
        }
    }
}
