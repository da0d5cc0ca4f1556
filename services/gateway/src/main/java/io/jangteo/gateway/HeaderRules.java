package io.jangteo.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;

/**
 * Which headers pass. Hop-by-hop headers (RFC 9110, 7.6.1) end here in both directions, and so do those by which a client
 * could speak in the gateway's name.
 */
final class HeaderRules {

    static final String CLIENT_ADDRESS = "X-Jangteo-Client-Address";

    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-authentication-info",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");
    private static final Set<String> REQUEST_ONLY =
            Set.of("host", "content-length", "expect", "forwarded", "x-request-id");
    private static final Set<String> RESPONSE_ONLY = Set.of("content-length", "x-request-id", "date", "server");
    private static final List<String> OURS = List.of("x-jangteo-", "x-forwarded-");

    private HeaderRules() {}

    static void copy(HttpServletRequest from, HttpMessage to) {
        Set<String> named = namedByConnection(Collections.list(from.getHeaders("Connection")));
        Enumeration<String> names = from.getHeaderNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            String lower = name.toLowerCase(Locale.ROOT);
            if (passesIn(lower) && !named.contains(lower)) {
                Enumeration<String> values = from.getHeaders(name);
                while (values.hasMoreElements()) {
                    to.addHeader(name, values.nextElement());
                }
            }
        }
        Visit visit = Visit.of(from);
        to.setHeader(Door.REQUEST_ID, visit.requestId());
        to.setHeader(CLIENT_ADDRESS, visit.address().getHostAddress());
    }

    static void copy(HttpMessage from, HttpServletResponse to) {
        Header[] connection = from.getHeaders("Connection");
        Set<String> named = connection.length == 0
                ? Set.of()
                : namedByConnection(
                        List.of(connection).stream().map(Header::getValue).toList());
        Set<String> begun = new HashSet<>();
        for (Header header : from.getHeaders()) {
            String lower = header.getName().toLowerCase(Locale.ROOT);
            if (HOP_BY_HOP.contains(lower) || RESPONSE_ONLY.contains(lower) || named.contains(lower)) {
                continue;
            }
            // The first value replaces what a filter of ours may have written before it.
            BiConsumer<String, String> write = begun.add(lower) ? to::setHeader : to::addHeader;
            write.accept(header.getName(), header.getValue());
        }
    }

    private static boolean passesIn(String lower) {
        return !HOP_BY_HOP.contains(lower)
                && !REQUEST_ONLY.contains(lower)
                && !UntracedRequest.TRACE_HEADERS.contains(lower)
                && OURS.stream().noneMatch(lower::startsWith);
    }

    private static Set<String> namedByConnection(List<String> values) {
        Set<String> named = new HashSet<>();
        for (String value : values) {
            for (String name : value.split(",", -1)) {
                named.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return named;
    }
}
