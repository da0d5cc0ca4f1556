package io.jangteo.load.judge;

import io.jangteo.load.Patiently;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.shop.Answer;
import io.jangteo.local.shop.Shop;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
                JsonNode page = ask(shop, "/api/search?q=%s&limit=%d".formatted(encoded(text), limit), null);
                return texts(page.path("items"), "id");
            }

            @Override
            public List<String> suggest(String typed) {
                return texts(
                        ask(shop, "/api/search/suggest?q=" + encoded(typed), null)
                                .path("suggestions"),
                        "text");
            }
        };
    }

    /**
     * The platform's own without one of its features, which only an operator may ask.
     *
     * @param token the operator's
     */
    static SearchDoor without(String feature, Shop shop, String token) {
        return new SearchDoor() {
            @Override
            public List<String> search(String text, int limit) {
                String path = "/api/search/trials?q=%s&limit=%d&without=%s".formatted(encoded(text), limit, feature);
                return texts(ask(shop, path, token).path("items"), "id");
            }

            @Override
            public List<String> suggest(String typed) {
                throw new UnsupportedOperationException("Suggestions have no features to leave out");
            }
        };
    }

    /** What the platform's search can be asked without. */
    static List<String> features(Shop shop, String token) {
        return ask(shop, "/api/search/trials/features", token)
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode ask(Shop shop, String path, @Nullable String token) {
        try {
            Answer answer = Patiently.ask(path, () -> shop.get(path, token));
            if (!answer.ok()) {
                throw new MachineFailure("GET %s: HTTP %d %s".formatted(path, answer.status(), answer.body()));
            }
            return answer.body();
        } catch (UncheckedIOException e) {
            throw new MachineFailure("The search does not answer (GET %s): %s".formatted(path, e.getCause()), e);
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
