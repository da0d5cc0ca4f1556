package io.jangteo.catalog.products;

import io.jangteo.catalog.categories.Categories;
import io.jangteo.catalog.categories.Category;
import io.jangteo.platform.documents.DocumentRefused;
import io.jangteo.platform.documents.Documents;
import io.jangteo.platform.documents.DuplicateDocument;
import io.jangteo.platform.documents.Outcome;
import io.jangteo.platform.documents.Versioned;
import io.jangteo.platform.documents.Write;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/**
 * Puts many products, new or not, into the caller's transaction: a handful of statements for all of them. One that cannot be
 * put hinders no other.
 */
@Service
public class PutProducts {

    private static final int LOOKS = 5;

    private final Documents<Product> products;
    private final Categories categories;
    private final Clock clock;

    PutProducts(Documents<Product> products, Categories categories, Clock clock) {
        this.products = products;
        this.categories = categories;
        this.clock = clock;
    }

    /** What became of one product. */
    public sealed interface Result {}

    public enum Done implements Result {
        /** It was not there. */
        CREATED,
        /** It has a new version. */
        REPLACED,
        /** It was there with this very content: no new version. */
        UNCHANGED
    }

    /** Nothing of it is stored. */
    public record Refused(String reason, String detail, Map<String, String> fields) implements Result {}

    /**
     * Must be called within a transaction.
     *
     * @param batch with an id each, no two the same
     * @return by id
     */
    public Map<String, Result> put(List<ProductContent> batch) {
        Map<Integer, Category> held = held(batch);
        Map<String, Result> results = new HashMap<>();
        Map<String, ProductContent> left = new LinkedHashMap<>();
        for (ProductContent content : batch) {
            Optional<Refused> unknown = unknownCategory(content, held);
            unknown.ifPresent(refused -> results.put(idOf(content), refused));
            if (unknown.isEmpty()) {
                left.put(idOf(content), content);
            }
        }
        for (int look = 0; look < LOOKS && !left.isEmpty(); look++) {
            write(left.values(), held, results);
            left.keySet().removeAll(results.keySet());
        }
        if (!left.isEmpty()) {
            throw new ConcurrencyFailureException("Products kept changing while they were put: " + left.keySet());
        }
        return results;
    }

    /** Whoever is changed by somebody else between the look and the write gets no result and is looked at again. */
    private void write(Collection<ProductContent> batch, Map<Integer, Category> held, Map<String, Result> results) {
        Map<String, Versioned<Product>> stored =
                products.findAll(batch.stream().map(PutProducts::idOf).toList());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Write<Product>> writes = new ArrayList<>();
        for (ProductContent content : batch) {
            @Nullable Versioned<Product> before = stored.get(idOf(content));
            Placement placement = Placement.of(content.categoryIds(), content.primaryCategoryId(), held);
            if (before == null) {
                writes.add(new Write.Insert<>(content.at(idOf(content), placement, new Product.Times(now, now))));
            } else if (SameProduct.is(before.document(), content, placement)) {
                results.put(idOf(content), Done.UNCHANGED);
            } else {
                var times = new Product.Times(before.document().createdAt(), now);
                writes.add(new Write.Replace<>(content.at(idOf(content), placement, times), before.version()));
            }
        }
        for (Outcome outcome : products.bulk(writes)) {
            result(outcome, stored.containsKey(outcome.id())).ifPresent(result -> results.put(outcome.id(), result));
        }
    }

    private static Optional<Result> result(Outcome outcome, boolean known) {
        return switch (outcome) {
            case Outcome.Written _ -> Optional.of(known ? Done.REPLACED : Done.CREATED);
            case Outcome.Refused(String _, DocumentRefused reason) ->
                reason instanceof DuplicateDocument taken && !taken.index().equals(DuplicateDocument.ID)
                        ? Optional.of(new Refused(
                                "SKU_TAKEN",
                                "Another product has the SKU '%s'.".formatted(taken.value()),
                                Map.of("variants", "the SKU '%s' is taken".formatted(taken.value()))))
                        : Optional.empty();
        };
    }

    private Map<Integer, Category> held(List<ProductContent> batch) {
        Map<Integer, Category> held = new HashMap<>(categories.holdKnown(batch.stream()
                .flatMap(content -> content.categoryIds().stream())
                .collect(Collectors.toSet())));
        held.putAll(categories.holdKnown(batch.stream()
                .map(content -> held.get(content.primaryCategoryId()))
                .filter(Objects::nonNull)
                .flatMap(primary -> primary.path().ids().stream())
                .collect(Collectors.toSet())));
        return held;
    }

    private static Optional<Refused> unknownCategory(ProductContent content, Map<Integer, Category> held) {
        List<Integer> unknown = content.categoryIds().stream()
                .filter(id -> !held.containsKey(id))
                .toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refused(
                        "UNKNOWN_CATEGORY",
                        "There is no category %s. Make it first.".formatted(unknown),
                        Map.of("categoryIds", "has unknown categories: " + unknown)));
    }

    private static String idOf(ProductContent content) {
        return Objects.requireNonNull(content.id(), "A product that is put has an id");
    }
}
