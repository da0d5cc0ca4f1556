package io.jangteo.load;

import io.jangteo.local.shop.Answer;
import io.jangteo.local.shop.Shop;
import io.jangteo.local.shop.Shopper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The things that a bench buys: products of their own, in a category of their own, with stock that no bench uses up. */
final class Goods {

    private static final int CATEGORY = 999_900;
    private static final long WON = 1_000;
    private static final long ENOUGH = 100_000;
    private static final int RECEIVED = 1_000_000;
    private static final int PAGE = 100;
    private static final Set<Integer> MADE_OR_THERE = Set.of(201, 412);

    private final Shop shop;
    private final Shopper operator;

    Goods(Shop shop, Shopper operator) {
        this.shop = shop;
        this.operator = operator;
    }

    /**
     * Makes what is missing; what an earlier bench made is used again.
     *
     * @param done is told how many are ready
     */
    List<Article> ready(int skus, IntConsumer done) throws InterruptedException {
        List<Article> articles = IntStream.rangeClosed(1, skus)
                .mapToObj(number -> new Article("BENCH-%04d".formatted(number), WON * number))
                .toList();
        Set<String> inStock = new TreeSet<>();
        for (int from = 0; from < skus; from += PAGE) {
            inStock.addAll(inStock(articles.subList(from, Math.min(skus, from + PAGE))));
        }
        List<Article> missing = articles.stream()
                .filter(article -> !inStock.contains(article.sku()))
                .toList();
        if (!missing.isEmpty()) {
            makeCategory();
            Patiently.each(missing, this::make, count -> done.accept(skus - missing.size() + count));
        }
        return articles;
    }

    /** Stock is received last, so whatever has enough of it is on sale too. */
    private Set<String> inStock(List<Article> articles) {
        String question =
                articles.stream().map(article -> "sku=" + article.sku()).collect(Collectors.joining("&"));
        JsonNode items = Patiently.ask("stock", () -> shop.get("/api/inventory/stock?" + question, null))
                .orFail("stock of the bench's SKUs")
                .body()
                .path("items");
        return items.valueStream()
                .filter(item -> item.path("available").asLong() >= ENOUGH)
                .map(item -> item.path("sku").asString())
                .collect(Collectors.toSet());
    }

    private void makeCategory() {
        var name = Map.of("name", Map.of("ko", "성능 측정", "en", "Bench"));
        Patiently.ask("category", () -> shop.put("/api/catalog/categories/" + CATEGORY, operator.accessToken(), name))
                .orFail("the bench's category");
    }

    private Article make(Article article) {
        String sku = article.sku();
        Answer made = Patiently.ask(sku, () -> shop.putProduct(operator, sku, product(article)));
        if (!MADE_OR_THERE.contains(made.status())) {
            made.orFail("product " + sku);
        }
        String key = "bench-" + UUID.randomUUID();
        Patiently.ask(sku, () -> shop.receiveStock(operator, sku, RECEIVED, key))
                .orFail("stock of " + sku);
        return article;
    }

    private static JsonNode product(Article article) {
        String sku = article.sku();
        return PlainProduct.of(CATEGORY, "성능 측정 상품 " + sku, "Bench article " + sku, sku, article.won());
    }
}
