package io.jangteo.user.sessions;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This service checks user tokens like every other, but with the keys it holds instead of asking itself for them. */
@Configuration(proxyBeanMethods = false)
class OwnKeys {

    @Bean
    JWKSource<SecurityContext> userTokenKeys(SigningKeys keys) {
        return (selector, context) -> selector.select(keys.published());
    }
}
