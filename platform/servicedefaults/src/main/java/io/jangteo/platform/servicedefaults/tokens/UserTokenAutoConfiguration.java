package io.jangteo.platform.servicedefaults.tokens;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Every address of a service but health and its API description needs a user token, unless {@link HttpAccess} opens it. */
@AutoConfiguration(before = {ServletWebSecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@EnableConfigurationProperties(UserTokenSettings.class)
public class UserTokenAutoConfiguration {

    private static final int KEY_TIMEOUT_MS = 1_000;
    private static final int KEYS_MAX_BYTES = 64 * 1024;
    private static final Duration KEYS_KEPT = Duration.ofMinutes(5);
    private static final Duration KEYS_KEPT_IN_OUTAGE = Duration.ofHours(24);

    /** The published keys; the service that publishes them brings a bean of its own. */
    @Bean
    @ConditionalOnMissingBean
    JWKSource<SecurityContext> userTokenKeys(UserTokenSettings settings) {
        var retriever = new DefaultResourceRetriever(KEY_TIMEOUT_MS, KEY_TIMEOUT_MS, KEYS_MAX_BYTES);
        return JWKSourceBuilder.<SecurityContext>create(settings.jwksUrl(), retriever)
                .cache(KEYS_KEPT.toMillis(), KEY_TIMEOUT_MS * 2L)
                .rateLimited(false)
                .outageTolerant(KEYS_KEPT_IN_OUTAGE.toMillis())
                .build();
    }

    /** A measurement of each filter that a request passes says nothing about a service and takes a third of a cheap read. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder userTokenDecoder(JWKSource<SecurityContext> keys, UserTokenSettings settings) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {
            // Claims are Spring Security's to judge, below.
        });
        var decoder = new NimbusJwtDecoder(processor);
        List<OAuth2TokenValidator<Jwt>> rules = List.of(
                new JwtClaimValidator<String>(
                        JwtClaimNames.ISS, issuer -> settings.issuer().equals(issuer)),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience())));
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(rules));
        return new RememberingJwtDecoder(decoder);
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain httpAccess(HttpSecurity http, ObjectProvider<HttpAccess> access, JsonMapper json) {
        var problems = new SecurityProblems(json);
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers("/health/**", "/openapi.json", "/error")
                            .permitAll();
                    access.stream().flatMap(each -> each.rules().stream()).forEach(rule -> {
                        var matched = requests.requestMatchers(rule.method(), rule.pattern());
                        switch (rule.who()) {
                            case ANYONE -> matched.permitAll();
                            case OPERATORS -> matched.hasRole("OPERATOR");
                        }
                    });
                    requests.dispatcherTypeMatchers(DispatcherType.ASYNC).permitAll();
                    requests.anyRequest().authenticated();
                })
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .oauth2ResourceServer(resource -> resource.authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(roles()))
                        .withObjectPostProcessor(answerOutages(problems)))
                .build();
    }

    /** A caller comes from the token, so descriptions of the API show no parameter for it. */
    @Bean
    WebMvcConfigurer callerArguments() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    private static JwtAuthenticationConverter roles() {
        var authorities = new JwtGrantedAuthoritiesConverter();
        authorities.setAuthoritiesClaimName("roles");
        authorities.setAuthorityPrefix("ROLE_");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(authorities);
        return converter;
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answerOutages(SecurityProblems problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                var handler = new AuthenticationEntryPointFailureHandler(problems);
                handler.setRethrowAuthenticationServiceException(false);
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }
}
