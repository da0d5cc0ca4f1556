package io.jangteo.search.engine;

import io.jangteo.search.SearchSettings;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Two ways to the same engine, so that a bulk write never takes a connection or the patience of a shopper's search. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);

    @Bean(destroyMethod = "close")
    OpenSearchTransport questionTransport(SearchSettings settings) {
        return transport(settings, settings.answerWithin());
    }

    @Bean(destroyMethod = "close")
    OpenSearchTransport heavyTransport(SearchSettings settings) {
        return transport(settings, settings.heavyAnswerWithin());
    }

    /** For what a shopper waits for. */
    @Bean
    Engine questionEngine(OpenSearchTransport questionTransport, JsonMapper mapper) {
        return new Engine(new OpenSearchGenericClient(questionTransport), mapper);
    }

    /** For writes and for everything that runs in the background. */
    @Bean
    Engine heavyEngine(OpenSearchTransport heavyTransport, JsonMapper mapper) {
        return new Engine(new OpenSearchGenericClient(heavyTransport), mapper);
    }

    @Bean
    HealthIndicator engineHealthIndicator(Engine questionEngine) {
        return () -> {
            try {
                String status =
                        questionEngine.get("/_cluster/health").path("status").asString();
                return status.equals("red")
                        ? Health.down()
                                .withDetail("engine", "a part of an index is missing")
                                .build()
                        : Health.up().build();
            } catch (EngineAway e) {
                return Health.down()
                        .withDetail("engine", String.valueOf(e.getMessage()))
                        .build();
            }
        };
    }

    private static OpenSearchTransport transport(SearchSettings settings, Duration answerWithin) {
        URI url = settings.engine();
        HttpHost host = new HttpHost(url.getScheme(), url.getHost(), url.getPort());
        return ApacheHttpClient5TransportBuilder.builder(host)
                .setHttpClientConfigCallback(client -> {
                    if (!settings.user().isEmpty()) {
                        BasicCredentialsProvider credentials = new BasicCredentialsProvider();
                        credentials.setCredentials(
                                new AuthScope(host),
                                new UsernamePasswordCredentials(
                                        settings.user(), settings.password().toCharArray()));
                        client.setDefaultCredentialsProvider(credentials);
                    }
                    return client;
                })
                .setConnectionConfigCallback(connection -> connection
                        .setConnectTimeout(Timeout.of(CONNECT_WITHIN))
                        .setSocketTimeout(Timeout.of(answerWithin)))
                .setRequestConfigCallback(request -> request.setResponseTimeout(Timeout.of(answerWithin)))
                .build();
    }
}
