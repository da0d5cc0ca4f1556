package io.jangteo.search.web;

import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.platform.servicedefaults.errors.ProblemException;
import io.jangteo.search.activity.TellActivity;
import io.jangteo.search.activity.Visitor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what shoppers do on pages. Searches and purchases are noticed where they happen. */
@RestController
@Tag(name = "Activity")
class ActivityController {
    static final String PATH = "/api/search/activity";
    static final String VISITOR =
            "A random UUID (version 4) that the browser has made up; nothing is kept where it is missing";

    private static final int MOST = 50;
    private static final int LONGEST_TEXT = 100;
    private static final Pattern PRODUCT = Pattern.compile("[A-Za-z0-9._-]{1,36}");

    private final TellActivity activity;

    ActivityController(TellActivity activity) {
        this.activity = activity;
    }

    /** What was done. */
    enum Kind {
        VIEW,
        SUGGESTION_CLICK
    }

    /** @param events 1 to 50 */
    record Told(@Nullable List<@Nullable Event> events) {}

    record Event(
            @Nullable Kind kind,

            @Schema(description = "The product that is viewed, or that was suggested") @Nullable
            String productId,

            @Schema(description = "The words that were suggested, for SUGGESTION_CLICK") @Nullable
            String suggestion,

            @Schema(description = "What had been typed by then, for SUGGESTION_CLICK") @Nullable
            String typed) {}

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Views of products and clicks on suggestions, without personal data",
            description =
                    "All are taken or, if one is wrong, none. Taken is not kept for sure: what cannot be told is dropped.")
    void take(
            @Parameter(description = VISITOR) @RequestHeader(name = Visitor.HEADER, required = false) @Nullable
                    String visitor,
            @RequestBody Told told) {
        if (visitor != null && Visitor.of(visitor).isEmpty()) {
            throw invalid(Visitor.HEADER, "must be a random UUID (version 4, lower case), or be left out");
        }
        List<@Nullable Event> events = told.events();
        if (events == null || events.isEmpty() || events.size() > MOST) {
            throw invalid("events", "must be 1 to " + MOST);
        }
        for (int i = 0; i < events.size(); i++) {
            check("events[" + i + "]", events.get(i));
        }
        String who = Objects.requireNonNullElse(visitor, "");
        events.stream().filter(Objects::nonNull).forEach(event -> tell(who, event));
    }

    private void tell(String visitor, Event event) {
        String product = event.productId();
        if (event.kind() == Kind.SUGGESTION_CLICK) {
            activity.clicked(
                    visitor,
                    Objects.requireNonNullElse(event.suggestion(), ""),
                    Objects.requireNonNullElse(event.typed(), ""),
                    product);
        } else if (product != null) {
            activity.viewed(visitor, product);
        }
    }

    private static void check(String name, @Nullable Event event) {
        if (event == null || event.kind() == null) {
            throw invalid(name + ".kind", "must be VIEW or SUGGESTION_CLICK");
        }
        String product = event.productId();
        if (product != null && !PRODUCT.matcher(product).matches()) {
            throw invalid(name + ".productId", "must be 1 to 36 letters, digits, '.', '_' or '-'");
        }
        if (event.kind() == Kind.VIEW) {
            if (product == null) {
                throw invalid(name + ".productId", "is missing: it is the product that is viewed");
            }
            if (event.suggestion() != null || event.typed() != null) {
                throw invalid(name + ".kind", "must be SUGGESTION_CLICK where there is a suggestion or typed");
            }
        } else if (event.suggestion() == null || event.suggestion().isBlank()) {
            throw invalid(name + ".suggestion", "is missing: it is what was suggested");
        }
        checkLength(name + ".suggestion", event.suggestion());
        checkLength(name + ".typed", event.typed());
    }

    private static void checkLength(String name, @Nullable String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw invalid(name, "must not be longer than " + LONGEST_TEXT + " characters");
        }
    }

    private static ProblemException invalid(String field, String why) {
        return Problem.of(HttpStatus.BAD_REQUEST, "INVALID_REQUEST", "'" + field + "' " + why + ".")
                .with("fields", Map.of(field, why))
                .exception();
    }
}
