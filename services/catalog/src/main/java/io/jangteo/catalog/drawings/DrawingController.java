package io.jangteo.catalog.drawings;

import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.platform.servicedefaults.errors.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Drawings")
class DrawingController {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Drawings drawings;

    DrawingController(Drawings drawings) {
        this.drawings = drawings;
    }

    @GetMapping("/api/catalog/drawings/{shape}/{color}.svg")
    @Operation(summary = "A drawn picture of a thing in a color; it never changes")
    ResponseEntity<String> draw(@PathVariable String shape, @PathVariable String color) {
        String drawing = drawings.draw(shape, color).orElseThrow(DrawingController::notDrawn);
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(FOR_GOOD)
                .header("Content-Security-Policy", "default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(drawing);
    }

    private static ProblemException notDrawn() {
        return Problem.of(HttpStatus.NOT_FOUND, "DRAWING_NOT_FOUND", "There is no drawing of this shape and color.")
                .exception();
    }
}
