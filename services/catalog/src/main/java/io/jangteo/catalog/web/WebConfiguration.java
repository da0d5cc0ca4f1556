package io.jangteo.catalog.web;

import io.jangteo.platform.servicedefaults.tokens.HttpAccess;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    private static final String ALL = "/api/catalog/**";
    private static final String[] FOR_OPERATORS = {
        "/api/catalog/imports/**", "/api/catalog/products/export", "/api/catalog/categories/jobs/**"
    };

    @Bean
    HttpAccess whoMayCallWhat() {
        return new HttpAccess()
                .operators(HttpMethod.GET, FOR_OPERATORS)
                .operators(HttpMethod.HEAD, FOR_OPERATORS)
                .anyone(HttpMethod.GET, ALL)
                .anyone(HttpMethod.HEAD, ALL)
                .operators(HttpMethod.POST, ALL)
                .operators(HttpMethod.PUT, ALL)
                .operators(HttpMethod.DELETE, ALL);
    }

    /** A number is no text: a measure sent as 4.8 would already have been a floating-point number on its way. */
    @Bean
    JsonMapperBuilderCustomizer textIsText() {
        return mapper -> mapper.withCoercionConfig(
                LogicalType.Textual,
                text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }

    /** A client that asks before it sends a large body hears a refusal instead of sending it in vain (RFC 9110, 10.1.1). */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodiesOnlyWhenTheyAreRead() {
        return server ->
                server.addConnectorCustomizers(connector -> connector.setProperty("continueResponseTiming", "onRead"));
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info().title("Jangteo catalog").version("v1").description("""
                        Products with their variants, and the tree of categories. Reads are public. Changes need the \
                        access token of an operator, and a change of a product names the version it was made for."""));
    }
}
