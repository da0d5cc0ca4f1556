package io.jangteo.local.engines;

import io.jangteo.local.parts.Health;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plain requests to parts on this machine. */
public final class Http {
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    private Http() {}

    /** Ready when the address answers 200 within two seconds. */
    public static Health probe(String url) {
        return probe(url, Optional.empty());
    }

    /** Ready when the address answers 200 within two seconds to who says who they are. */
    public static Health probe(String url, Optional<Login> login) {
        HttpRequest.Builder request = request("GET", url, null, Duration.ofSeconds(2));
        login.ifPresent(known -> request.header("Authorization", known.basic()));
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? Health.ok("answers")
                    : Health.not(answer.statusCode() + " " + shortened(answer.body()));
        } catch (IOException e) {
            return Health.not("does not answer at " + url);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.not("interrupted");
        }
    }

    static HttpResponse<String> send(String method, String url, @Nullable String json, Duration limit)
            throws IOException, InterruptedException {
        return CLIENT.send(request(method, url, json, limit).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Ready when something accepts connections there. */
    public static Health listening(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) CONNECT.toMillis());
            return Health.ok("listens");
        } catch (IOException notYet) {
            return Health.not("does not listen on " + host + ":" + port);
        }
    }

    private static HttpRequest.Builder request(String method, String url, @Nullable String json, Duration limit) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(limit)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
    }

    static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + " ..." : text;
    }
}
