package io.jangteo.platform.servicedefaults.errors;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a JSON body cannot be taken, in words that name no class of ours. */
final class UnreadableBody {

    private static final String REASON = "UNREADABLE_REQUEST";

    private UnreadableBody() {}

    static Problem because(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> field(unknown, "is not known here");
            case DatabindException wrong when !wrong.getPath().isEmpty() -> field(wrong, "has a value of a wrong kind");
            case JacksonException e -> whole("is no JSON of the expected form: " + firstLine(e.getOriginalMessage()));
            case null, default -> whole("is missing or cannot be read");
        };
    }

    private static Problem field(DatabindException e, String why) {
        String field = path(e);
        return Problem.of(HttpStatus.BAD_REQUEST, REASON, "The field %s %s.".formatted(field, why))
                .with("fields", Map.of(field, why));
    }

    private static Problem whole(String why) {
        return Problem.of(HttpStatus.BAD_REQUEST, REASON, "The body " + why + ".");
    }

    private static String path(DatabindException e) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "no closer reason"
                : message.lines().findFirst().orElse("");
    }
}
