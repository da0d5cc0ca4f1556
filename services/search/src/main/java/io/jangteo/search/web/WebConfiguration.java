package io.jangteo.search.web;

import io.jangteo.platform.servicedefaults.tokens.HttpAccess;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    private static final String[] SHOPPERS = {"/api/search", "/api/search/suggest"};
    private static final String ALL = "/api/search/**";

    @Bean
    HttpAccess whoMayCallWhat() {
        return new HttpAccess()
                .anyone(HttpMethod.GET, SHOPPERS)
                .anyone(HttpMethod.POST, ActivityController.PATH)
                .operators(HttpMethod.GET, ALL)
                .operators(HttpMethod.POST, ALL)
                .operators(HttpMethod.PUT, ALL)
                .operators(HttpMethod.DELETE, ALL);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info().title("Jangteo search").version("v1").description("""
                Products for Korean and English words, with facets and corrections, suggestions while typing, and what shoppers \
                do on pages. Operators build, switch and compare index versions, and edit synonyms and the user dictionary."""));
    }
}
