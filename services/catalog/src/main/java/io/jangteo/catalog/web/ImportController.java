package io.jangteo.catalog.web;

import io.jangteo.catalog.imports.ImportProducts;
import io.jangteo.catalog.imports.ImportProgress;
import io.jangteo.catalog.imports.Imports;
import io.jangteo.platform.servicedefaults.errors.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalog/imports")
@Tag(name = "Imports and exports")
class ImportController {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}");
    private static final int ERRORS_PER_PAGE = 100;

    private final ImportProducts importProducts;
    private final Imports imports;

    ImportController(ImportProducts importProducts, Imports imports) {
        this.importProducts = importProducts;
        this.imports = imports;
    }

    @PostMapping(consumes = Ndjson.TYPE)
    @Operation(
            summary = "Puts a stream of products, one a line, into the catalog (operators)",
            description = "Each line is a product as a PUT takes it, with its id. Answers when the body has ended. "
                    + "After any break the same lines may be sent again: those that are stored are passed over.")
    @RequestBody(content = @Content(mediaType = Ndjson.TYPE, schema = @Schema(type = "string")))
    ImportProgress post(
            @Parameter(description = "The id of the import, chosen by the client") @RequestHeader("Idempotency-Key")
                    String id,
            @Parameter(description = "Number of the body's first line within the import, from 0")
                    @RequestParam(defaultValue = "0")
                    long from,
            InputStream body)
            throws IOException {
        if (!ID.matcher(id).matches()) {
            throw wrong("Idempotency-Key", "must be 1 to 100 letters, digits, '.', '_', ':', '~' or '-'");
        }
        if (from < 0) {
            throw wrong("from", "must not be negative");
        }
        return importProducts.take(id, from, body);
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an import has come (operators)")
    ImportProgress one(@PathVariable String id) {
        return imports.get(id);
    }

    @GetMapping("/{id}/errors")
    @Operation(summary = "Refused lines of an import in their order, its first 1,000 (operators)")
    ImportErrors errors(@PathVariable String id, @RequestParam(required = false) @Nullable String cursor) {
        ImportProgress found = imports.get(id);
        return ImportErrors.of(
                imports.errors(found.id(), Cursor.readLine(cursor), ERRORS_PER_PAGE + 1), ERRORS_PER_PAGE);
    }

    private static RuntimeException wrong(String field, String why) {
        return Problem.of(HttpStatus.BAD_REQUEST, "INVALID_REQUEST", field + " " + why)
                .with("fields", Map.of(field, why))
                .exception();
    }
}
