package io.jangteo.gateway;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a visitor without an address finds. */
@RestController
final class StartPage {

    /**
     * @param descriptions the OpenAPI description of each service
     * @param prefixes where each service's addresses begin
     */
    record Links(String name, String docs, Map<String, String> descriptions, Map<String, List<String>> prefixes) {}

    private final Links links;

    StartPage(GatewaySettings settings) {
        Map<String, String> descriptions = new TreeMap<>();
        Map<String, List<String>> prefixes = new TreeMap<>();
        settings.routes().forEach((name, route) -> {
            descriptions.put(name, "/openapi/" + name);
            prefixes.put(name, route.paths());
        });
        this.links = new Links("Jangteo", "/docs", descriptions, prefixes);
    }

    @GetMapping("/")
    Links links() {
        return links;
    }
}
