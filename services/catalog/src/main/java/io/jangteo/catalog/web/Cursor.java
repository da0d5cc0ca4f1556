package io.jangteo.catalog.web;

import io.jangteo.platform.servicedefaults.errors.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Where the next page of a list begins; clients send it back as it is. */
final class Cursor {

    private static final Pattern ID = Pattern.compile("[!-~]{1,36}");

    private Cursor() {}

    static @Nullable String after(@Nullable String id) {
        return id == null
                ? null
                : Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    /** The id after which the page begins; empty for the first page. */
    static String read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return "";
        }
        try {
            String id = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (ID.matcher(id).matches()) {
                return id;
            }
        } catch (IllegalArgumentException notBase64) {
            throw invalid(notBase64);
        }
        throw invalid(null);
    }

    /** The number of the line after which the page begins; -1 for the first page. */
    static long readLine(@Nullable String cursor) {
        String line = read(cursor);
        try {
            return line.isEmpty() ? -1 : Long.parseLong(line);
        } catch (NumberFormatException e) {
            throw invalid(e);
        }
    }

    private static RuntimeException invalid(@Nullable Exception cause) {
        Problem problem = Problem.of(
                        HttpStatus.BAD_REQUEST, "INVALID_REQUEST", "The cursor is none that a page of this list named.")
                .with("fields", Map.of("cursor", "must be the nextCursor of a page"));
        return cause == null ? problem.exception() : problem.exception(cause);
    }
}
