package io.jangteo.catalog.web;

import io.jangteo.platform.servicedefaults.errors.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a PUT expects to find (RFC 9110, 13.1). */
sealed interface Precondition {

    /** {@code If-None-Match: *}: nothing is there. */
    record Absent() implements Precondition {}

    /** {@code If-Match: "3"}: this version is there. */
    record Version(long version) implements Precondition {}

    Pattern ETAG = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    static Precondition of(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch != null && ifNoneMatch == null) {
            return new Version(version(ifMatch));
        }
        if (ifNoneMatch != null && ifMatch == null && ifNoneMatch.strip().equals("*")) {
            return new Absent();
        }
        throw ifMatch == null && ifNoneMatch == null
                ? Problem.of(
                                HttpStatus.PRECONDITION_REQUIRED,
                                "PRECONDITION_REQUIRED",
                                "Say what is to be replaced: If-Match with the ETag of the last answer, or If-None-Match: * for a new product.")
                        .exception()
                : invalid();
    }

    static long version(String ifMatch) {
        Matcher etag = ETAG.matcher(ifMatch.strip());
        if (!etag.matches()) {
            throw invalid();
        }
        return Long.parseLong(etag.group(1));
    }

    private static RuntimeException invalid() {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "INVALID_PRECONDITION",
                        "Send either If-Match with one ETag such as \"3\", or If-None-Match: *, and not both.")
                .exception();
    }
}
