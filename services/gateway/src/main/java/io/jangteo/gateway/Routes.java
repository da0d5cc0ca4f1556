package io.jangteo.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of the door: a path prefix and the service behind it. What is not in it leads nowhere. */
@Component
final class Routes {

    private static final String DESCRIPTIONS = "/openapi/";

    /**
     * @param upstream the service
     * @param path the path to ask it for
     * @param pattern the route's name in telemetry
     * @param description whether it is the description of the service's API
     */
    record Target(Upstream upstream, String path, String pattern, boolean description) {}

    private record Entry(String prefix, Upstream upstream) {

        boolean leads(String path) {
            return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Upstream> upstreams = new HashMap<>();

    Routes(GatewaySettings settings) {
        settings.routes().forEach((name, route) -> {
            var upstream =
                    new Upstream(name, route.addresses(), settings.timeouts().rest(), System::nanoTime);
            upstreams.put(name, upstream);
            route.paths().forEach(prefix -> entries.add(new Entry(prefix, upstream)));
        });
        entries.sort(Comparator.comparingInt(entry -> -entry.prefix().length()));
    }

    /** @param path as the client spelled it, once {@link PathRules} has let it pass */
    @Nullable
    Target to(String path) {
        if (path.startsWith(DESCRIPTIONS)) {
            Upstream described = upstreams.get(path.substring(DESCRIPTIONS.length()));
            return described == null ? null : new Target(described, "/openapi.json", DESCRIPTIONS + "{service}", true);
        }
        for (Entry entry : entries) {
            if (entry.leads(path)) {
                return new Target(entry.upstream(), path, entry.prefix() + "/**", false);
            }
        }
        return null;
    }
}
