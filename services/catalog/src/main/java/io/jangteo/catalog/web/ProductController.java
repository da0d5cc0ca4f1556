package io.jangteo.catalog.web;

import io.jangteo.catalog.categories.Categories;
import io.jangteo.catalog.products.ChangeProducts;
import io.jangteo.catalog.products.FindProducts;
import io.jangteo.catalog.products.FindProducts.Listed;
import io.jangteo.catalog.products.Product;
import io.jangteo.catalog.products.ProductContent;
import io.jangteo.platform.documents.Documents;
import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.platform.servicedefaults.errors.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalog/products")
@Tag(name = "Products")
class ProductController {

    /** Whoever keeps an answer asks each time whether it still holds: no price that was changed is shown from a cache. */
    private static final CacheControl KEPT_BUT_ASKED_FOR =
            CacheControl.noCache().cachePublic();

    private final FindProducts find;
    private final ChangeProducts change;
    private final Categories categories;

    ProductController(FindProducts find, ChangeProducts change, Categories categories) {
        this.find = find;
        this.change = change;
        this.categories = categories;
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One product; its ETag is its version",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(schema = @Schema(implementation = Product.class))))
    ResponseEntity<byte[]> one(@PathVariable String id) {
        Documents.Published product = find.told(id).orElseThrow(() -> notFound(id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(KEPT_BUT_ASKED_FOR)
                .eTag(etag(product.version()))
                .body(product.json().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping
    @Operation(summary = "A page of products in the order of their ids; its ETag changes with each of them")
    ResponseEntity<ProductPage> list(@Valid @ParameterObject ProductQuery query) {
        ProductPage page = ProductPage.of(listed(query, Cursor.read(query.cursor()), query.pageLimit()));
        return ResponseEntity.ok()
                .cacheControl(KEPT_BUT_ASKED_FOR)
                .eTag(page.etag())
                .body(page);
    }

    @PostMapping
    @Operation(summary = "A new product under an id that the catalog chooses (operators)")
    ResponseEntity<Product> create(@Valid @RequestBody ProductContent content) {
        if (content.id() != null) {
            throw wrongId("must be absent: the catalog chooses it. PUT makes a product under an id of yours.");
        }
        return created(change.create(content));
    }

    @PutMapping("/{id}")
    @Operation(summary = "A new product (If-None-Match: *) or a new version of one (If-Match) (operators)")
    ResponseEntity<Product> put(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @Valid @RequestBody ProductContent content) {
        if (!id.matches(ProductContent.ID)) {
            throw wrongId("must be 1 to 36 letters, digits, '.', '_' or '-'");
        }
        if (content.id() != null && !content.id().equals(id)) {
            throw wrongId("must be the one in the address");
        }
        return switch (Precondition.of(ifMatch, ifNoneMatch)) {
            case Precondition.Absent _ -> created(change.create(id, content));
            case Precondition.Version(long version) -> answer(HttpStatus.OK, change.replace(id, content, version));
        };
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Deletes a product, with If-Match only this version (operators)")
    ResponseEntity<Void> delete(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        if (ifMatch != null) {
            change.delete(id, Precondition.version(ifMatch));
        } else if (!change.delete(id)) {
            throw notFound(id);
        }
        return ResponseEntity.noContent().build();
    }

    private Listed listed(ProductQuery query, String after, int limit) {
        if (query.category() != null) {
            return find.in(categories.get(query.category()).id(), after, limit);
        }
        if (query.exactCategory() != null) {
            return find.exactlyIn(categories.get(query.exactCategory()).id(), after, limit);
        }
        if (query.level() != null) {
            return find.atLevel(query.level(), after, limit);
        }
        if (query.primaryCategory() != null) {
            return find.withPrimary(query.primaryCategory(), after, limit);
        }
        if (query.sku() != null) {
            return new Listed(find.bySku(query.sku()).map(List::of).orElse(List.of()), null);
        }
        return find.all(after, limit);
    }

    private static ResponseEntity<Product> created(Product product) {
        return ResponseEntity.created(URI.create("/api/catalog/products/" + product.id()))
                .eTag(etag(product.version()))
                .body(product);
    }

    private static ResponseEntity<Product> answer(HttpStatus status, Product product) {
        return ResponseEntity.status(status).eTag(etag(product.version())).body(product);
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }

    private static ProblemException notFound(String id) {
        return Problem.of(HttpStatus.NOT_FOUND, "PRODUCT_NOT_FOUND", "There is no product '%s'.".formatted(id))
                .exception();
    }

    private static ProblemException wrongId(String why) {
        return Problem.of(HttpStatus.BAD_REQUEST, "INVALID_REQUEST", "The id " + why)
                .with("fields", Map.of("id", why))
                .exception();
    }
}
