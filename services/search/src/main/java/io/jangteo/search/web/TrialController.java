package io.jangteo.search.web;

import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.search.query.Feature;
import io.jangteo.search.query.FindProducts;
import io.jangteo.search.query.ProductQuery;
import io.jangteo.search.query.ProductQuery.Sort;
import io.jangteo.search.query.ResultPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches as no shopper has them: how much a feature is worth is measured by leaving it out. */
@RestController
@RequestMapping("/api/search/trials")
@Tag(name = "Trials of the search (operators)")
class TrialController {
    private static final int LARGEST_PAGE = 100;

    private final FindProducts find;

    TrialController(FindProducts find) {
        this.find = find;
    }

    @GetMapping
    @Operation(summary = "The products that a search would find without some of its features")
    ResultPage search(
            @RequestParam String q,
            @RequestParam(defaultValue = "") List<Feature> without,
            @RequestParam(defaultValue = "20") int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            String why = "must be 1 to " + LARGEST_PAGE;
            throw Problem.of(HttpStatus.BAD_REQUEST, "INVALID_REQUEST", "The parameter 'limit' " + why + ".")
                    .with("fields", Map.of("limit", why))
                    .exception();
        }
        Set<Feature> leftOut = EnumSet.noneOf(Feature.class);
        leftOut.addAll(without);
        ProductQuery query = new ProductQuery(
                q, null, List.of(), Map.of(), null, null, null, false, Sort.RELEVANCE, null, limit, false);
        return find.find(query, leftOut);
    }

    @GetMapping("/features")
    @Operation(summary = "What a search can be tried without")
    List<Feature> features() {
        return List.of(Feature.values());
    }
}
