package io.jangteo.platform.servicedefaults.errors;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of JSON cannot be taken, in words that name no class of ours. */
public final class UnreadableBody {

    private static final String REASON = "UNREADABLE_REQUEST";

    private UnreadableBody() {}

    /**
     * For JSON that is only a part of a body.
     *
     * @param field the field that cannot be taken; null where the whole cannot be read
     * @param why what is wrong with it, to be read after its name
     */
    public record Reason(@Nullable String field, String why) {}

    /** Why this JSON cannot be taken. */
    public static Reason of(JacksonException cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> new Reason(path(unknown), "is not known here");
            case DatabindException wrong
            when !wrong.getPath().isEmpty() -> new Reason(path(wrong), "has a value of a wrong kind");
            default -> new Reason(null, "is no JSON of the expected form: " + firstLine(cause.getOriginalMessage()));
        };
    }

    static Problem because(@Nullable Throwable cause) {
        if (!(cause instanceof JacksonException json)) {
            return whole("is missing or cannot be read");
        }
        Reason reason = of(json);
        return reason.field() == null ? whole(reason.why()) : field(reason.field(), reason.why());
    }

    private static Problem field(String field, String why) {
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
