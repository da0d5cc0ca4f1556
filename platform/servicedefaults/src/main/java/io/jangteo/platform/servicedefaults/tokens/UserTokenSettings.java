package io.jangteo.platform.servicedefaults.tokens;

import java.net.URL;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where user tokens come from.
 *
 * @param jwksUrl the published keys (RFC 7517)
 * @param issuer the {@code iss} that a token must name
 * @param audience the {@code aud} that a token must name
 */
@ConfigurationProperties("jangteo.user-tokens")
record UserTokenSettings(URL jwksUrl, String issuer, String audience) {}
