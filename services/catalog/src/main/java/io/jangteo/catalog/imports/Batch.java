package io.jangteo.catalog.imports;

import io.jangteo.catalog.products.ProductContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Consecutive lines that are stored in one transaction: enough to share its price, few enough that statements stay far below
 * what a server takes and locks are held shortly. Of two lines for one product the second begins a batch of its own.
 */
final class Batch {

    static final int MOST_LINES = 200;

    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final long firstLine;
    private final List<ReadLine> lines = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int bytes;

    Batch(long firstLine) {
        this.firstLine = firstLine;
    }

    boolean takes(ReadLine line) {
        if (line instanceof ReadLine.Product product
                && ids.contains(product.content().id())) {
            return false;
        }
        return lines.size() < MOST_LINES && bytes + line.bytes() <= MOST_BYTES;
    }

    void add(ReadLine line) {
        lines.add(line);
        bytes += line.bytes();
        if (line instanceof ReadLine.Product product) {
            ids.add(product.content().id());
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    long firstLine() {
        return firstLine;
    }

    /** The number of the line after the last one. */
    long end() {
        return firstLine + lines.size();
    }

    List<ReadLine> lines() {
        return lines;
    }

    List<ProductContent> products() {
        return lines.stream()
                .filter(ReadLine.Product.class::isInstance)
                .map(line -> ((ReadLine.Product) line).content())
                .toList();
    }
}
