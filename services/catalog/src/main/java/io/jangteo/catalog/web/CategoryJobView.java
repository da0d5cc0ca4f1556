package io.jangteo.catalog.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jangteo.catalog.categories.CategoryJob;
import org.jspecify.annotations.Nullable;

/**
 * @param done products that are looked through
 * @param total products below the category when the job began; missing before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CategoryJobView(
        long id,
        int categoryId,
        CategoryJob.State state,
        long done,
        @Nullable Long total) {

    static CategoryJobView of(CategoryJob job) {
        return new CategoryJobView(job.id(), job.categoryId(), job.state(), job.done(), job.total());
    }
}
