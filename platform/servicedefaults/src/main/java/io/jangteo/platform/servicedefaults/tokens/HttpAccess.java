package io.jangteo.platform.servicedefaults.tokens;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;

/**
 * Who may call which address of a service. A service declares one bean; what it does not list needs a signed-in user.
 * The first rule that matches decides.
 */
public final class HttpAccess {

    enum Who {
        ANYONE,
        OPERATORS
    }

    record Rule(HttpMethod method, String pattern, Who who) {}

    private final List<Rule> rules = new ArrayList<>();

    public HttpAccess anyone(HttpMethod method, String... patterns) {
        return add(method, Who.ANYONE, patterns);
    }

    public HttpAccess operators(HttpMethod method, String... patterns) {
        return add(method, Who.OPERATORS, patterns);
    }

    List<Rule> rules() {
        return List.copyOf(rules);
    }

    private HttpAccess add(HttpMethod method, Who who, String... patterns) {
        for (String pattern : patterns) {
            rules.add(new Rule(method, pattern, who));
        }
        return this;
    }
}
