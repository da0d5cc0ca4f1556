package io.jangteo.load.generate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All products of one seed. May be used by several threads. */
public final class Catalog {

    /** Beyond it, barcodes would come a second time. */
    public static final long MOST_PRODUCTS = 999_999_999;

    /** Ids and SKUs stay short enough below it. */
    public static final long SEEDS = 1_000_000_000;

    private static final int RADIX = 36;
    private static final int FACTS = 1;
    private static final int TEXT = 2;

    private final long seed;
    private final CatalogData data;

    private Catalog(long seed, CatalogData data) {
        this.seed = seed;
        this.data = data;
    }

    /** @param seed from 0 to less than {@link #SEEDS} */
    public static Catalog of(long seed) {
        return new Catalog(seed, CatalogData.load());
    }

    public CategoryTree categories() {
        return data.categories();
    }

    /** The keys of all kinds, as facts have them. */
    public List<String> kindKeys() {
        return data.kinds().stream().map(Kind::key).toList();
    }

    /** In the order of the draw. */
    List<Kind> kinds() {
        return data.kinds();
    }

    /** @param number from 0 */
    public Facts facts(long number) {
        return new FactsDraw(Draw.of(seed, number, FACTS)).from(data.kinds(), number);
    }

    /** The product as the catalog service takes it: one line of JSON, without an end of line. */
    public String line(long number) {
        return product(number).json();
    }

    /** The product's texts and codes. */
    public Product product(long number) {
        Facts facts = facts(number);
        return new ProductWriter(data, facts, Draw.of(seed, number, TEXT), code(number), Barcode.of(seed, number))
                .write(id(number));
    }

    public String id(long number) {
        return "g-%s-%s".formatted(Long.toString(seed, RADIX), Long.toString(number, RADIX));
    }

    /** The number of a product of this seed. */
    public Optional<Long> number(String id) {
        String start = "g-%s-".formatted(Long.toString(seed, RADIX));
        if (!id.startsWith(start) || !id.substring(start.length()).matches("[0-9a-z]{1,9}")) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(id.substring(start.length()), RADIX));
    }

    /** What all SKUs of a product have in common with those of no other. */
    private String code(long number) {
        String counted = Long.toString(number, RADIX);
        return "%s-%s"
                .formatted(Long.toString(seed, RADIX), "0".repeat(Math.max(0, 4 - counted.length())) + counted)
                .toUpperCase(Locale.ROOT);
    }
}
