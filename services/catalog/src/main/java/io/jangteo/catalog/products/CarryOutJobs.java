package io.jangteo.catalog.products;

import io.jangteo.catalog.categories.CategoryJob;
import io.jangteo.catalog.categories.CategoryJobs;
import io.jangteo.catalog.products.FindProducts.Listed;
import io.jangteo.platform.persistence.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries the moves and new names of categories into the products below them, as new versions, so that those who hear of
 * products hear of it. A stretch of products and how far the job has come are one transaction, so after a kill whoever takes
 * the job over goes on at the first product that is not done.
 *
 * <p>A product is found by the ids of its categories and of those above, which change with its content in one transaction: it
 * is always in the list of what moves, and at each moment in that of the old place or of the new one.
 */
@Component
class CarryOutJobs {

    private static final Logger log = LoggerFactory.getLogger(CarryOutJobs.class);
    private static final int TOGETHER = 100;

    private final String holder = UUID.randomUUID().toString();
    private final CategoryJobs jobs;
    private final FindProducts find;
    private final PlaceProducts place;
    private final Transactions transactions;

    CarryOutJobs(CategoryJobs jobs, FindProducts find, PlaceProducts place, Transactions transactions) {
        this.jobs = jobs;
        this.find = find;
        this.place = place;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "${jangteo.catalog.job-pause}")
    void carryOutAll() {
        try {
            for (Optional<CategoryJob> job = next(); job.isPresent(); job = next()) {
                carryOut(job.get());
            }
        } catch (DataAccessException e) {
            log.warn("Jobs of categories wait until the database serves again: {}", e.toString());
        }
    }

    private Optional<CategoryJob> next() {
        return jobs.isAnyOpen() ? transactions.write(() -> jobs.claim(holder, find::count)) : Optional.empty();
    }

    private void carryOut(CategoryJob claimed) {
        CategoryJob job = claimed;
        boolean more = true;
        while (more) {
            Listed stretch = find.in(job.categoryId(), job.afterId(), TOGETHER);
            job = stretch.products().isEmpty() ? job : carryInto(stretch.products(), job);
            more = stretch.next() != null;
        }
        CategoryJob done = job;
        transactions.write(() -> jobs.finish(holder, done));
        log.info("{} products below category {} are as the tree says", done.done(), done.categoryId());
    }

    private CategoryJob carryInto(List<Product> products, CategoryJob before) {
        CategoryJob then = before.past(products.getLast().id(), products.size());
        transactions.write(() -> {
            place.place(products.stream().map(Product::id).toList());
            jobs.advance(holder, before, then);
        });
        return then;
    }
}
