package io.jangteo.load.judge;

import io.jangteo.load.Patiently;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.shop.Answer;
import io.jangteo.local.shop.Shop;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the search says to a shopper who types something. */
public interface SearchDoor {

    /** Ids of products, best first. An answer that is an error ends the evaluation: it is no empty page. */
    List<String> search(String text, int limit);

    /** What the box offers. */
    List<String> suggest(String typed);

    /** The platform's own. */
    static SearchDoor of(Shop shop) {
        return new SearchDoor() {
            @Override
            public List<String> search(String text, int limit) {
                JsonNode page = ask(shop, "/api/search?q=%s&limit=%d".formatted(encoded(text), limit));
                return texts(page.path("items"), "id");
            }

            @Override
            public List<String> suggest(String typed) {
                return texts(
                        ask(shop, "/api/search/suggest?q=" + encoded(typed)).path("suggestions"), "text");
            }
        };
    }

    private static JsonNode ask(Shop shop, String path) {
        try {
            Answer answer = Patiently.ask(path, () -> shop.get(path, null));
            if (!answer.ok()) {
                throw new MachineFailure("GET %s: HTTP %d %s".formatted(path, answer.status(), answer.body()));
            }
            return answer.body();
        } catch (UncheckedIOException e) {
            throw new MachineFailure("The search does not answer (GET %s): %s".formatted(path, e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream()
                .map(each -> each.path(field).asString())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
