package io.jangteo.platform.grpc;

import io.grpc.Context;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One deadline over several calls: each call gets what is left of it, or its own deadline where that is shorter. */
public final class CallBudget {

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("call-budget").factory());

    private CallBudget() {}

    public static <T> T within(Duration budget, Supplier<T> work) {
        try (Context.CancellableContext context =
                Context.current().withDeadlineAfter(budget.toNanos(), TimeUnit.NANOSECONDS, TIMER)) {
            Context before = context.attach();
            try {
                return work.get();
            } finally {
                context.detach(before);
            }
        }
    }
}
