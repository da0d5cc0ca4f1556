package io.jangteo.catalog.web;

import io.jangteo.catalog.HeavyWork;
import io.jangteo.catalog.products.FindProducts;
import io.jangteo.catalog.products.FindProducts.Listed;
import io.jangteo.catalog.products.Product;
import io.jangteo.platform.servicedefaults.errors.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Imports and exports")
class ExportController {

    private static final String ID = "[!-~]{0,36}";
    private static final int PAGE = 200;
    private static final int BUFFER = 64 * 1024;

    private final FindProducts find;
    private final HeavyWork heavy;
    private final ObjectWriter writer;

    ExportController(FindProducts find, HeavyWork heavy, JsonMapper json) {
        this.find = find;
        this.heavy = heavy;
        this.writer = json.writer();
    }

    @GetMapping(path = "/api/catalog/products/export", produces = Ndjson.TYPE)
    @Operation(
            summary = "All products in the order of their ids, one a line, as an import takes them (operators)",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = Ndjson.TYPE, schema = @Schema(type = "string"))))
    void export(
            @Parameter(description = "Only products after this id, to go on after a break")
                    @RequestParam(defaultValue = "")
                    String after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!after.matches(ID)) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "INVALID_REQUEST", "after must be the id of a product.")
                    .with("fields", Map.of("after", "must be the id of a product"))
                    .exception();
        }
        Listed first = find.all(after, PAGE);
        try {
            heavy.run(() -> write(first, response));
        } catch (IOException | RuntimeException e) {
            BrokenOffAnswers.breakOff(request, response, e);
            throw e;
        }
    }

    /** A page at a time: what was written is forgotten before the next one is read. */
    private boolean write(Listed first, HttpServletResponse response) throws IOException {
        response.setContentType(Ndjson.TYPE);
        OutputStream to = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        @Nullable Listed page = first;
        while (page != null) {
            for (Product product : page.products()) {
                to.write(writer.writeValueAsBytes(product.content()));
                to.write('\n');
            }
            page = page.next() == null ? null : find.all(page.next(), PAGE);
        }
        to.flush();
        return true;
    }
}
