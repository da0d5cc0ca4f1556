package io.jangteo.search.web;

import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.platform.servicedefaults.errors.ProblemException;
import io.jangteo.search.activity.TellActivity;
import io.jangteo.search.activity.Visitor;
import io.jangteo.search.query.FindProducts;
import io.jangteo.search.query.ProductQuery;
import io.jangteo.search.query.ProductQuery.Sort;
import io.jangteo.search.query.ResultPage;
import io.jangteo.search.query.SuggestPhrases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/search")
@Tag(name = "Search")
class SearchController {
    private static final int LONGEST_TEXT = 100;
    private static final int MOST_VALUES = 20;
    private static final int LARGEST_PAGE = 100;
    private static final int LARGEST_SUGGESTION = 20;
    private static final String ATTRIBUTE = "attr.";
    private static final String BRAND = "brand";
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Set<String> NAMES = Set.of(
            "q", "category", BRAND, "currency", "minPrice", "maxPrice", "inStock", "sort", "cursor", "limit", "facets");

    private final FindProducts find;
    private final SuggestPhrases suggest;
    private final TellActivity activity;

    SearchController(FindProducts find, SuggestPhrases suggest, TellActivity activity) {
        this.find = find;
        this.suggest = suggest;
        this.activity = activity;
    }

    @GetMapping
    @Operation(
            summary = "Products for words and filters",
            description =
                    "attr.<name>=<value> filters by an attribute. Several brands, or several values of one attribute, widen the"
                            + " results; different filters narrow them. match tells whether the words count as typed (EXACT), were"
                            + " corrected (CORRECTED, with correctedText), or nothing has them all (NEAREST).")
    @Parameter(
            name = BRAND,
            in = ParameterIn.QUERY,
            description = "Any of these",
            array = @ArraySchema(schema = @Schema(type = "string")))
    ResultPage search(
            @Parameter(description = "Words, at most 100 characters") @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Integer category,
            @Parameter(description = "KRW or USD; prices are then minor units of it")
                    @RequestParam(required = false)
                    @Nullable
                    String currency,
            @RequestParam(required = false) @Nullable Long minPrice,
            @RequestParam(required = false) @Nullable Long maxPrice,
            @RequestParam(defaultValue = "false") boolean inStock,
            @RequestParam(defaultValue = "RELEVANCE") Sort sort,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable
                    String cursor,
            @Parameter(description = "Products a page, 1 to 100") @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "true") boolean facets,
            @Parameter(description = ActivityController.VISITOR)
                    @RequestHeader(name = Visitor.HEADER, required = false)
                    @Nullable
                    String visitor,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all) {
        List<String> brands = brands(all);
        check(q, brands, limit, LARGEST_PAGE);
        if (currency != null && !CURRENCY.matcher(currency).matches()) {
            throw invalid("currency", "must be an ISO 4217 code such as KRW");
        }
        if (minPrice != null && maxPrice != null && minPrice > maxPrice) {
            throw invalid("minPrice", "must not be above maxPrice");
        }
        ProductQuery query = new ProductQuery(
                q,
                category,
                brands,
                attributes(all),
                currency,
                minPrice,
                maxPrice,
                inStock,
                sort,
                cursor,
                limit,
                facets && (cursor == null || cursor.isEmpty()));
        ResultPage page = find.find(query);
        // One that is wrong is no reason to refuse a search.
        activity.searched(Visitor.of(visitor).orElse(""), query, page);
        return page;
    }

    @GetMapping("/suggest")
    @Operation(summary = "What typing may become: also from single letters, initials (초성) and half-typed syllables")
    Suggestions suggest(@RequestParam String q, @RequestParam(defaultValue = "10") int limit) {
        check(q, List.of(), limit, LARGEST_SUGGESTION);
        return new Suggestions(suggest.suggest(q, limit).stream()
                .map(phrase -> new Suggestion(phrase.text(), phrase.kind().name()))
                .toList());
    }

    /** @param suggestions the likeliest first */
    record Suggestions(List<Suggestion> suggestions) {}

    /** @param kind BRAND, CATEGORY, BRAND_IN_CATEGORY or LINE */
    record Suggestion(String text, String kind) {}

    /** As they are: a list that Spring fills would take a brand with a comma in its name for two. */
    private static List<String> brands(MultiValueMap<String, String> all) {
        return all.getOrDefault(BRAND, List.of()).stream()
                .filter(brand -> !brand.isEmpty())
                .toList();
    }

    private static Map<String, List<String>> attributes(MultiValueMap<String, String> all) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        all.forEach((name, values) -> {
            if (name.startsWith(ATTRIBUTE)) {
                check("", values, 1, 1);
                attributes.put(name.substring(ATTRIBUTE.length()), values);
            } else if (!NAMES.contains(name)) {
                throw invalid(name, "is no parameter of a search; attributes are asked for as attr." + name);
            }
        });
        if (attributes.size() > MOST_VALUES) {
            throw invalid("attr", "must not be more than " + MOST_VALUES);
        }
        return attributes;
    }

    private static void check(String q, List<String> values, int limit, int largest) {
        if (q.length() > LONGEST_TEXT) {
            throw invalid("q", "must not be longer than " + LONGEST_TEXT + " characters");
        }
        if (values.size() > MOST_VALUES) {
            throw invalid(BRAND, "must not be more than " + MOST_VALUES + " values");
        }
        if (limit < 1 || limit > largest) {
            throw invalid("limit", "must be 1 to " + largest);
        }
    }

    private static ProblemException invalid(String field, String why) {
        return Problem.of(HttpStatus.BAD_REQUEST, "INVALID_REQUEST", "The parameter '" + field + "' " + why + ".")
                .with("fields", Map.of(field, why))
                .exception();
    }
}
