package io.jangteo.catalog.products;

import io.jangteo.catalog.categories.Categories;
import io.jangteo.catalog.categories.Categories.Renamed;
import io.jangteo.platform.documents.DocumentRefused;
import io.jangteo.platform.documents.Documents;
import io.jangteo.platform.documents.Versioned;
import io.jangteo.platform.persistence.Transactions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Carries the new name of a category into the products below it, as new versions, so that those who hear of products hear of
 * it. A rename stays noted until it is done: a kill only delays it, and two processes at once do it twice to the same end.
 */
@Component
class RefreshBreadcrumbs {

    private static final Logger log = LoggerFactory.getLogger(RefreshBreadcrumbs.class);
    private static final int PAGE = 100;

    private final Categories categories;
    private final FindProducts find;
    private final Documents<Product> products;
    private final Transactions transactions;

    RefreshBreadcrumbs(
            Categories categories, FindProducts find, Documents<Product> products, Transactions transactions) {
        this.categories = categories;
        this.find = find;
        this.products = products;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "${jangteo.catalog.refresh-pause}")
    void refresh() {
        try {
            categories.renamed().forEach(this::refresh);
        } catch (DataAccessException | TransactionException e) {
            log.warn("Renamed categories wait until the database serves again: {}", e.toString());
        }
    }

    private void refresh(Renamed renamed) {
        @Nullable String after = "";
        while (after != null) {
            FindProducts.Listed page = find.in(renamed.path(), after, PAGE);
            page.products().forEach(product -> refresh(product.id()));
            after = page.next();
        }
        categories.refreshed(renamed);
        log.info("The products below category {} carry its new name", renamed.id());
    }

    /** A product that is changed at this moment takes the new name by itself. */
    private void refresh(String id) {
        try {
            transactions.write(() -> products.find(id).ifPresent(this::refresh));
        } catch (DocumentRefused changedMeanwhile) {
            log.debug("Product {} was changed by somebody else, with the new name", id);
        }
    }

    private void refresh(Versioned<Product> stored) {
        Product product = stored.document();
        Placement placement = Placement.of(product.categoryIds(), product.primaryCategoryId(), categories);
        List<String> names = placement.breadcrumbs();
        if (!names.equals(product.categoryBreadcrumbs())) {
            products.replace(product.renamed(placement), stored.version());
        }
    }
}
