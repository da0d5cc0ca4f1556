package io.jangteo.search.activity;

import com.google.protobuf.Message;
import io.jangteo.contracts.search.v1.Match;
import io.jangteo.contracts.search.v1.ProductViewed;
import io.jangteo.contracts.search.v1.Searched;
import io.jangteo.contracts.search.v1.SuggestionClicked;
import io.jangteo.search.query.ProductQuery;
import io.jangteo.search.query.ResultPage;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what shoppers do. Every method returns at once and never fails. */
@Component
public class TellActivity {
    private final ActivityBuffer buffer;
    private final Clock clock;

    TellActivity(ActivityBuffer buffer, Clock clock) {
        this.buffer = buffer;
        this.clock = clock;
    }

    /** @param visitor empty for none, as in the other methods */
    public void viewed(String visitor, String productId) {
        tell(
                productId,
                ProductViewed.newBuilder()
                        .setVisitorId(visitor)
                        .setProductId(productId)
                        .build());
    }

    /** @param productId null where words were suggested */
    public void clicked(String visitor, String suggestion, String typed, @Nullable String productId) {
        SuggestionClicked.Builder clicked = SuggestionClicked.newBuilder()
                .setVisitorId(visitor)
                .setText(SearchedWords.of(suggestion))
                .setTyped(SearchedWords.of(typed));
        if (productId != null) {
            clicked.setProductId(productId);
        }
        tell(productId, clicked.build());
    }

    /** A list without words is no search, and a further page is no other one. */
    public void searched(String visitor, ProductQuery query, ResultPage page) {
        String text = SearchedWords.of(query.text());
        if (text.isEmpty() || (query.cursor() != null && !query.cursor().isEmpty())) {
            return;
        }
        tell(
                null,
                Searched.newBuilder()
                        .setVisitorId(visitor)
                        .setText(text)
                        .setMatch(Match.valueOf("MATCH_" + page.match().name()))
                        .setHits((int) page.total())
                        .addAllFilters(filters(query))
                        .build());
    }

    private void tell(@Nullable String key, Message event) {
        buffer.take(new Activity(key, event, clock.instant()));
    }

    private static List<String> filters(ProductQuery query) {
        Map<String, Boolean> used = new LinkedHashMap<>();
        used.put("category", query.category() != null);
        used.put("brand", !query.brands().isEmpty());
        used.put("attribute", !query.attributes().isEmpty());
        used.put("price", query.minPrice() != null || query.maxPrice() != null);
        used.put("inStock", query.inStockOnly());
        return used.keySet().stream().filter(used::get).toList();
    }
}
