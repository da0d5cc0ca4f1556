package io.jangteo.gateway;

import io.github.bucket4j.TimeMeter;
import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.platform.servicedefaults.tokens.HttpAccess;
import java.util.List;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** What Spring has to know: the addresses of the proxy, and that a request without a token is for the services to judge. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    private static final List<HttpMethod> METHODS = List.of(HttpMethod.values());

    @Bean
    ServletRegistrationBean<Proxy> proxy(
            Routes routes,
            UpstreamCalls calls,
            OpenStreams streams,
            Tracing tracing,
            Problems problems,
            Bodies bodies) {
        var proxy = new Proxy(routes, calls, streams, tracing, problems, bodies);
        return new ServletRegistrationBean<>(proxy, "/api/*", "/openapi/*");
    }

    @Bean
    HttpAccess everyoneMayAsk() {
        var access = new HttpAccess();
        METHODS.forEach(method -> access.anyone(method, "/**"));
        return access;
    }

    @Bean
    @ConditionalOnMissingBean
    TimeMeter time() {
        return TimeMeter.SYSTEM_NANOTIME;
    }

    @Bean
    RequestRejectedHandler badlySpelledRequests(Problems problems) {
        return (request, response, e) -> problems.write(
                response,
                Problem.of(HttpStatus.BAD_REQUEST, "MALFORMED_REQUEST", "The request's head is not well formed."));
    }

    /** Tomcat reads slashes and backslashes behind percent signs as they are, so that {@link PathRules} sees and refuses them. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsBeforeTheDoor() {
        return server -> {
            server.addConnectorCustomizers(connector -> {
                connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
                // A client that asks before it sends a large body hears a refusal instead of sending it in vain.
                connector.setProperty("continueResponseTiming", "onRead");
                connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            });
            server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new UnreadableRequests()));
        };
    }
}
