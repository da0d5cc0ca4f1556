package io.jangteo.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The whole gateway on a free port, spoken to over real connections. */
final class RunningGateway implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext context;
    private final int port;

    RunningGateway(Map<String, ?> settings) {
        this(settings, context -> {});
    }

    RunningGateway(Map<String, ?> settings, ApplicationContextInitializer<GenericApplicationContext> more) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("server.port", 0);
        this.context = new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(started ->
                        started.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all)))
                .initializers(more)
                .run();
        this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    int port() {
        return port;
    }

    HttpResponse<String> get(String path) {
        return send(path, request -> request);
    }

    HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> request) {
        try {
            return client.send(request(path, request), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<InputStream> open(String path) throws IOException, InterruptedException {
        return client.send(
                request(path, builder -> builder.header("Accept", "text/event-stream")), BodyHandlers.ofInputStream());
    }

    private HttpRequest request(String path, UnaryOperator<HttpRequest.Builder> request) {
        var builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
        return request.apply(builder).build();
    }

    /** Sends exactly these lines, for what no honest client would send; answers the whole answer. */
    String raw(String... lines) throws IOException {
        List<String> all = new ArrayList<>(List.of(lines));
        all.add("Host: 127.0.0.1:" + port);
        all.add("Connection: close");
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((String.join("\r\n", all) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
