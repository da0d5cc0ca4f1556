package io.jangteo.catalog.web;

import io.jangteo.catalog.categories.CategoryName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says about a category.
 *
 * @param parentId missing for a root
 */
record CategoryBody(
        @Nullable Integer parentId, @NotNull @Valid CategoryName name) {}
