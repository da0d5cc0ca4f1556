package io.jangteo.load;

import io.jangteo.local.shop.Answer;
import io.jangteo.local.shop.Cart;
import io.jangteo.local.shop.Shop;
import io.jangteo.local.shop.Shopper;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Somebody orders one piece of something, and waits until the order is confirmed. */
final class BuyAndWait implements Turn {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int ACCEPTED = 202;

    private final Shop shop;
    private final Supplier<Shopper> buyers;
    private final Supplier<Article> articles;
    private final Endings endings;

    BuyAndWait(Shop shop, Supplier<Shopper> buyers, Supplier<Article> articles, Endings endings) {
        this.shop = shop;
        this.buyers = buyers;
        this.articles = articles;
        this.endings = endings;
    }

    @Override
    public Result take() throws InterruptedException {
        Shopper buyer = buyers.get();
        Article article = articles.get();
        Cart cart = Cart.of(article.sku(), 1, "KRW", article.won());
        long begun = System.nanoTime();
        Answer answer;
        try {
            answer = shop.placeOrder(buyer, UUID.randomUUID().toString(), cart, Shop.SUCCEEDS);
        } catch (UncheckedIOException e) {
            return new Result.Failed("no answer: " + e.getCause(), PAUSE);
        }
        Duration accepted = since(begun, System.nanoTime());
        if (answer.status() != ACCEPTED) {
            return refused(answer);
        }
        String orderId = answer.text("id");
        Optional<Ending> ending = endings.await(orderId, Plan.PATIENCE);
        if (ending.isEmpty()) {
            return new Result.Failed("neither confirmed nor cancelled within " + Plan.PATIENCE, PAUSE);
        }
        return switch (ending.get()) {
            case Ending.Confirmed(long readAt) -> new Result.Confirmed(orderId, buyer, accepted, since(begun, readAt));
            case Ending.Cancelled(String reason) -> new Result.Failed("cancelled: " + reason, PAUSE);
        };
    }

    private static Result refused(Answer answer) {
        String reason = "HTTP %d %s".formatted(answer.status(), answer.reason().orElse("without a reason"));
        Duration asked = Duration.ofSeconds(answer.retryAfterSeconds());
        return new Result.Failed(reason, asked.compareTo(PAUSE) > 0 ? asked : PAUSE);
    }

    private static Duration since(long begun, long now) {
        return Duration.ofNanos(now - begun);
    }
}
