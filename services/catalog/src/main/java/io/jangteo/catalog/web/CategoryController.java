package io.jangteo.catalog.web;

import io.jangteo.catalog.categories.Categories;
import io.jangteo.catalog.categories.Category;
import io.jangteo.catalog.categories.CategoryJobs;
import io.jangteo.catalog.categories.ChangeCategories;
import io.jangteo.platform.servicedefaults.errors.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalog/categories")
@Tag(name = "Categories")
class CategoryController {

    private static final int HIGHEST_ID = 999_999;

    private static final String ALL = "/api/catalog/categories/";

    private final Categories categories;
    private final ChangeCategories change;
    private final CategoryJobs jobs;

    CategoryController(Categories categories, ChangeCategories change, CategoryJobs jobs) {
        this.categories = categories;
        this.change = change;
        this.jobs = jobs;
    }

    @GetMapping
    @Operation(summary = "All categories, or one with all below it, as a flat list in the order of their paths")
    CategoryView.Flat list(
            @Parameter(description = "Only this category and all below it")
                    @RequestParam(name = "under", required = false)
                    @Nullable
                    Integer under) {
        return CategoryView.Flat.of(
                under == null
                        ? categories.all()
                        : categories.subtree(categories.get(under).path()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A category with its ancestors from the root down and its children")
    CategoryView.Whole one(@PathVariable int id) {
        Category category = categories.get(id);
        return CategoryView.Whole.of(category, categories.ancestors(category), categories.children(id));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Makes a category, or gives it another name or parent (operators)",
            description =
                    "201 if it is made. 202 if products have to be brought after it: the tree is changed, and the job "
                            + "that Location leads to works on the products. Else 200.")
    ResponseEntity<CategoryView> put(@PathVariable int id, @Valid @RequestBody CategoryBody body) {
        if (id < 1 || id > HIGHEST_ID) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "INVALID_REQUEST", "The id is out of range.")
                    .with("fields", Map.of("id", "must be between 1 and " + HIGHEST_ID))
                    .exception();
        }
        ChangeCategories.Put put = change.put(id, body.parentId(), body.name());
        CategoryView view = CategoryView.of(put.category());
        if (put.created()) {
            return ResponseEntity.created(URI.create(ALL + id)).body(view);
        }
        return put.job() == null
                ? ResponseEntity.ok(view)
                : ResponseEntity.accepted()
                        .location(URI.create(ALL + "jobs/" + put.job()))
                        .body(view);
    }

    @GetMapping("/jobs/{id}")
    @Operation(summary = "How far a move or a new name of a category has come into its products (operators)")
    CategoryJobView job(@PathVariable long id) {
        return CategoryJobView.of(jobs.get(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes a category that has neither children nor products (operators)")
    void delete(@PathVariable int id) {
        change.delete(id);
    }
}
