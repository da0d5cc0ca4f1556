package io.jangteo.catalog.products;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.jangteo.catalog.categories.Categories;
import io.jangteo.platform.documents.DocumentRefused;
import io.jangteo.platform.documents.Documents;
import io.jangteo.platform.documents.Versioned;
import io.jangteo.platform.persistence.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * What an operator does to products. A change, its place in the tree and the event that tells of it are one transaction;
 * what the stored products do not allow throws a {@link DocumentRefused}.
 */
@Service
public class ChangeProducts {

    private static final Logger log = LoggerFactory.getLogger(ChangeProducts.class);

    private final Documents<Product> products;
    private final Categories categories;
    private final Transactions transactions;
    private final Clock clock;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    ChangeProducts(Documents<Product> products, Categories categories, Transactions transactions, Clock clock) {
        this.products = products;
        this.categories = categories;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Product create(ProductContent content) {
        return create(ids.generate().toString(), content);
    }

    public Product create(String id, ProductContent content) {
        Instant now = now();
        Product created = transactions.write(
                () -> products.insert(content.at(id, placement(content), new Product.Times(now, now)))
                        .document());
        log.info("Product {} is made as version {}", id, created.version());
        return created;
    }

    /** Puts a product in the place of the one that has the expected version. */
    public Product replace(String id, ProductContent content, long expectedVersion) {
        Instant now = now();
        Product replaced = transactions.write(() -> {
            Instant made = products.find(id)
                    .map(before -> before.document().createdAt())
                    .orElse(now);
            return products.replace(content.at(id, placement(content), new Product.Times(made, now)), expectedVersion)
                    .document();
        });
        log.info("Product {} is replaced by version {}", id, replaced.version());
        return replaced;
    }

    public void delete(String id, long expectedVersion) {
        long version = transactions.write(() -> products.delete(id, expectedVersion));
        log.info("Product {} is deleted as version {}", id, version);
    }

    /** Deletes whatever version is stored; false if none is. */
    public boolean delete(String id) {
        for (Optional<Versioned<Product>> found = products.find(id); found.isPresent(); found = products.find(id)) {
            try {
                delete(id, found.get().version());
                return true;
            } catch (DocumentRefused changedMeanwhile) {
                log.debug("Product {} changed while it was deleted: looking again", id);
            }
        }
        return false;
    }

    private Placement placement(ProductContent content) {
        return Placement.of(content.categoryIds(), content.primaryCategoryId(), categories);
    }

    /** To the millisecond: what a client can read is what is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
