package io.jangteo.local.engines;

import io.jangteo.local.machine.Environment;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Who we are at an engine from outside. */
public record Login(String user, String password) {

    /** Of the search engine, where it asks: {@code JANGTEO_OPENSEARCH_USER}, and its password as itself or in a file. */
    public static Optional<Login> ofOpenSearch(Environment environment) {
        return environment
                .get("JANGTEO_OPENSEARCH_USER")
                .map(user -> new Login(
                        user, environment.secret("JANGTEO_OPENSEARCH_PASSWORD").orElse("")));
    }

    /** As a header, RFC 7617. */
    public String basic() {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
