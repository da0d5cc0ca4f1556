package io.jangteo.search.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Answers that are given again for a short while, and one look for all who ask the same at the same time. What fails is not kept, and
 * fails for all who waited for it.
 */
final class NearCache<Q, A> {
    private final Cache<Q, CompletableFuture<A>> answers;
    private final Predicate<A> worthKeeping;

    /** @param most answers at once, the least asked for leave first */
    NearCache(Duration kept, long most, Predicate<A> worthKeeping, Ticker ticker) {
        this.answers = Caffeine.newBuilder()
                .expireAfterWrite(kept)
                .maximumSize(most)
                .ticker(ticker)
                .build();
        this.worthKeeping = worthKeeping;
    }

    A get(Q question, Supplier<A> look) {
        var own = new CompletableFuture<A>();
        CompletableFuture<A> others = answers.asMap().putIfAbsent(question, own);
        return others == null ? look(question, own, look) : await(others);
    }

    private A look(Q question, CompletableFuture<A> own, Supplier<A> look) {
        try {
            A found = look.get();
            own.complete(found);
            if (worthKeeping.test(found)) {
                answers.put(question, own);
            } else {
                answers.asMap().remove(question, own);
            }
            return found;
        } catch (RuntimeException | Error e) {
            answers.asMap().remove(question, own);
            own.completeExceptionally(e);
            throw e;
        }
    }

    private static <A> A await(CompletableFuture<A> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
