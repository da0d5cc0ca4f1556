package io.jangteo.local.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.jangteo.local.machine.Environment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpTest {
    private HttpServer engine;
    private String url;

    /** Lets in "admin" with the password "secret". */
    @BeforeEach
    void anEngineThatAsksWhoWeAre() throws IOException {
        engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        engine.createContext("/", request -> {
            boolean known =
                    "Basic YWRtaW46c2VjcmV0".equals(request.getRequestHeaders().getFirst("Authorization"));
            request.sendResponseHeaders(known ? 200 : 401, -1);
            request.close();
        });
        engine.start();
        url = "http://127.0.0.1:" + engine.getAddress().getPort() + "/";
    }

    @AfterEach
    void close() {
        engine.stop(0);
    }

    @Test
    void anEngineFromOutsideIsAskedWithItsUserAndPassword() {
        var environment =
                new Environment(Map.of("JANGTEO_OPENSEARCH_USER", "admin", "JANGTEO_OPENSEARCH_PASSWORD", "secret"));
        assertThat(Http.probe(url, Login.ofOpenSearch(environment)).ready()).isTrue();
    }

    @Test
    void withoutThemItIsNotReadyAndSaysWhy() {
        var nobody = Login.ofOpenSearch(new Environment(Map.of()));
        assertThat(nobody).isEmpty();
        assertThat(Http.probe(url, nobody).ready()).isFalse();
        assertThat(Http.probe(url, nobody).detail()).contains("401");
    }

    @Test
    void aPasswordIsNeverWrittenDown() {
        assertThat(Optional.of(new Login("admin", "secret")).toString()).doesNotContain("secret");
    }
}
