package io.jangteo.load.reads;

import io.jangteo.load.Patiently;
import io.jangteo.load.gatling.Writable;
import io.jangteo.load.judge.JudgedSet;
import io.jangteo.load.judge.SuggestCase;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.shop.Shop;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Looks through the shop as a visitor would, and notes what can be asked. The same shop and seed give the same questions. */
final class Collector {

    private static final String PRODUCTS = "/api/catalog/products";
    private static final int PAGE = 20;
    private static final int LONG_PAGE = 100;
    private static final int CHANGED = 200;
    private static final int KEYS = 7;
    private static final int WORDS = 2;
    private static final int TITLES = 2_000;

    private final Shop shop;
    private final long seed;
    private final Set<String> categoryPaths = new LinkedHashSet<>();
    private final Set<String> titles = new TreeSet<>();

    Collector(Shop shop, long seed) {
        this.shop = shop;
        this.seed = seed;
    }

    /** @param known ids; where there are none, those that the first pages of categories list */
    Material collect(List<String> known, int ids) {
        List<JsonNode> categories =
                ask("/api/catalog/categories").path("items").valueStream().toList();
        for (JsonNode category : categories) {
            page(category.path("id").asInt());
        }
        List<String> products = shuffled(known.isEmpty() ? listed(leaves(categories), ids) : known);
        if (products.isEmpty()) {
            throw new MachineFailure("No category lists a product. ./jangteo generate makes some.");
        }
        return new Material(
                Map.of(
                        Reads.PRODUCT.word(),
                        products.stream().map(id -> PRODUCTS + "/" + id).toList(),
                        Reads.CATEGORY.word(),
                        shuffled(categoryPaths),
                        Reads.SEARCH.word(),
                        searches(),
                        Reads.SUGGEST.word(),
                        suggestions()),
                writables(products));
    }

    /** The first page, and the second one where there is one. */
    private void page(int category) {
        String first = "%s?category=%d&limit=%d".formatted(PRODUCTS, category, PAGE);
        JsonNode page = ask(first);
        if (page.path("items").isEmpty()) {
            return;
        }
        categoryPaths.add(first);
        page.path("items").forEach(product -> titles.add(product.path("title").asString()));
        String cursor = page.path("nextCursor").asString("");
        if (!cursor.isEmpty()) {
            categoryPaths.add(first + "&cursor=" + encoded(cursor));
        }
    }

    private static List<Integer> leaves(List<JsonNode> categories) {
        Set<Integer> parents = new HashSet<>();
        categories.forEach(category -> parents.add(category.path("parentId").asInt(0)));
        return categories.stream()
                .map(category -> category.path("id").asInt())
                .filter(id -> !parents.contains(id))
                .toList();
    }

    /** As many pages of each category as it takes, so that no category has all. */
    private List<String> listed(List<Integer> categories, int wanted) {
        Set<String> ids = new LinkedHashSet<>();
        Set<String> next = new LinkedHashSet<>();
        categories.forEach(id -> next.add("%s?category=%d&limit=%d".formatted(PRODUCTS, id, LONG_PAGE)));
        while (!next.isEmpty() && ids.size() < wanted) {
            List<String> round = List.copyOf(next);
            next.clear();
            for (String path : round) {
                JsonNode page = ask(path);
                page.path("items").forEach(product -> ids.add(product.path("id").asString()));
                String cursor = page.path("nextCursor").asString("");
                if (!cursor.isEmpty()) {
                    next.add(path.replaceAll("&cursor=.*", "") + "&cursor=" + encoded(cursor));
                }
                if (ids.size() >= wanted) {
                    break;
                }
            }
        }
        return ids.stream().limit(wanted).toList();
    }

    /** What shoppers are known to type, and as much again of how products are called. */
    private List<String> searches() {
        Set<String> texts = new LinkedHashSet<>(JudgedSet.openTexts());
        for (String title : shuffled(titles).stream().limit(TITLES).toList()) {
            List<String> words = List.of(title.split(" ", -1));
            texts.add(String.join(" ", words.subList(0, Math.min(WORDS, words.size()))));
        }
        return shuffled(texts).stream()
                .map(text -> "/api/search?limit=%d&q=%s".formatted(PAGE, encoded(text)))
                .toList();
    }

    private List<String> suggestions() {
        Set<String> typed = new LinkedHashSet<>();
        SuggestCase.all().forEach(wanted -> typed.addAll(wanted.shownAfter(KEYS)));
        return shuffled(typed).stream()
                .map(text -> "/api/search/suggest?q=" + encoded(text))
                .toList();
    }

    private List<Writable> writables(List<String> products) {
        int count = Math.min(CHANGED, products.size());
        List<Writable> writables = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = products.get((int) ((long) i * products.size() / count));
            writables.add(writable((ObjectNode) ask(PRODUCTS + "/" + id)));
        }
        return writables;
    }

    /** The same products as they are now. */
    static List<Writable> again(Shop shop, List<Writable> writables) {
        List<Writable> current = new ArrayList<>();
        for (Writable product : writables) {
            String path = PRODUCTS + "/" + product.id();
            current.add(writable((ObjectNode)
                    Patiently.ask(path, () -> shop.get(path, null)).orFail(path).body()));
        }
        return current;
    }

    static Writable writable(ObjectNode product) {
        ObjectNode price = (ObjectNode) product.path("variants").path(0).path("price");
        long minorUnits = price.path("minorUnits").asLong();
        price.put("minorUnits", Long.parseLong(Writable.PRICE));
        return new Writable(
                product.path("id").asString(),
                "\"" + product.path("version").asLong() + "\"",
                minorUnits,
                JsonMapper.shared().writeValueAsString(product),
                0);
    }

    private JsonNode ask(String path) {
        return Patiently.ask(path, () -> shop.get(path, null)).orFail(path).body();
    }

    /** Sorted before, so that nothing depends on the order in which it was found. */
    private List<String> shuffled(Collection<String> things) {
        List<String> shuffled = new ArrayList<>(new TreeSet<>(things));
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
