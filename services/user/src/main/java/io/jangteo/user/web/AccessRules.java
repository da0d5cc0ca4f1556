package io.jangteo.user.web;

import io.jangteo.platform.servicedefaults.tokens.HttpAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may call what; everything else needs a signed-in user. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    /** A refresh token speaks for itself: with an access token that has expired nobody could show another one. */
    @Bean
    HttpAccess httpRules() {
        return new HttpAccess()
                .anyone(HttpMethod.GET, "/.well-known/jwks.json")
                .anyone(HttpMethod.POST, "/api/users", "/api/sessions", "/api/sessions/refresh")
                .anyone(HttpMethod.DELETE, "/api/sessions/current")
                .operators(HttpMethod.POST, "/api/users/*/block", "/api/users/*/unblock");
    }
}
