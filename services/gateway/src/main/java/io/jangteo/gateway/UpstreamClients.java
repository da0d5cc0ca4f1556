package io.jangteo.gateway;

import java.io.IOException;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/**
 * Connections to the services, kept open between requests. Streams have a pool of their own, so that shoppers who watch
 * their orders never take the connections of those who place one.
 */
@Component
final class UpstreamClients implements AutoCloseable {

    private static final int ANSWERS_AT_ONCE = 256;
    private static final int STREAMS_AT_ONCE = 2_048;
    private static final int ALL_AT_ONCE = 4_096;
    private static final Timeout POOL_WAIT = Timeout.ofSeconds(1);
    /** Shorter than the services keep an idle connection, so that the gateway is the one that ends it. */
    private static final TimeValue IDLE = TimeValue.ofSeconds(20);

    private static final TimeValue TRUSTED_IDLE = TimeValue.ofMilliseconds(500);

    private final CloseableHttpClient answers;
    private final CloseableHttpClient streams;
    private final RequestConfig asksFirst;

    UpstreamClients(GatewaySettings settings) {
        var timeouts = settings.timeouts();
        this.answers = client(timeouts.connect(), timeouts.answer(), ANSWERS_AT_ONCE);
        this.streams = client(timeouts.connect(), timeouts.streamSilence(), STREAMS_AT_ONCE);
        this.asksFirst = requests(timeouts.streamSilence())
                .setExpectContinueEnabled(true)
                .build();
    }

    enum Kind {
        /** Is asked, answers. */
        ANSWER,
        /** Goes on answering. */
        STREAM,
        /** Is asked at length: the service says first whether it wants to hear that, and answers when it has heard all. */
        LONG_BODY
    }

    /** The answer's head has arrived when this returns; its body is read by the caller, who also closes it. */
    ClassicHttpResponse send(HttpUriRequestBase request, Kind kind) throws IOException {
        if (kind == Kind.LONG_BODY) {
            request.setConfig(asksFirst);
        }
        return (kind == Kind.ANSWER ? answers : streams).executeOpen(null, request, null);
    }

    private static CloseableHttpClient client(Duration connect, Duration silence, int atOnce) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(atOnce)
                .setMaxConnTotal(ALL_AT_ONCE)
                .setDefaultSocketConfig(
                        SocketConfig.custom().setTcpNoDelay(true).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connect))
                        .setSocketTimeout(Timeout.of(silence))
                        .setValidateAfterInactivity(TRUSTED_IDLE)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(requests(silence).build())
                .setKeepAliveStrategy((response, context) -> IDLE)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .disableDefaultUserAgent()
                .build();
    }

    private static RequestConfig.Builder requests(Duration silence) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(POOL_WAIT)
                .setResponseTimeout(Timeout.of(silence))
                .setProtocolUpgradeEnabled(false);
    }

    @Override
    public void close() throws IOException {
        try (answers;
                streams) {
            // Both are closed, also when the first one fails to.
        }
    }
}
