package io.jangteo.platform.servicedefaults.tokens;

import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The signed-in user of a request; a controller method takes it as a parameter.
 *
 * @param accountId the token's {@code sub}
 * @param operator whether the token has the role OPERATOR
 */
public record Caller(String accountId, boolean operator) {

    static Caller of(Jwt token) {
        List<String> roles = token.getClaimAsStringList("roles");
        return new Caller(
                Objects.requireNonNull(token.getSubject(), "A user token without a subject"),
                roles != null && roles.contains("OPERATOR"));
    }
}
