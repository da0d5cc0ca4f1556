package io.jangteo.load;

import io.jangteo.local.shop.Answer;
import io.jangteo.local.shop.Shop;
import io.jangteo.local.shop.Shopper;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A signed-in account whose tokens are exchanged for new ones before they run out. */
final class BuyerAccount {

    private static final Duration IN_TIME = Duration.ofMinutes(3);

    private final String email;
    private volatile Session session;

    private record Session(Shopper shopper, String refreshToken, Instant endsAt) {

        static Session of(String email, Answer tokens) {
            return new Session(
                    // Its id is not needed to buy.
                    new Shopper("", email, tokens.text("accessToken")),
                    tokens.text("refreshToken"),
                    Instant.now().plusSeconds(tokens.body().path("expiresIn").asLong()));
        }
    }

    private BuyerAccount(String email, Session session) {
        this.email = email;
        this.session = session;
    }

    /** Signs in, and signs up before where there is no such account yet. */
    static BuyerAccount of(Shop shop, String email, String password) {
        var signUp = Map.of("email", email, "password", password, "name", "Bench");
        Answer opened = Patiently.ask(email, () -> shop.post("/api/users", null, Map.of(), signUp));
        if (!opened.refusedFor("EMAIL_TAKEN")) {
            opened.orFail("sign-up of " + email);
        }
        return signIn(shop, email, password);
    }

    static BuyerAccount signIn(Shop shop, String email, String password) {
        var credentials = Map.of("email", email, "password", password);
        Answer tokens = Patiently.ask(email, () -> shop.post("/api/sessions", null, Map.of(), credentials))
                .orFail("sign-in of " + email);
        return new BuyerAccount(email, Session.of(email, tokens));
    }

    Shopper shopper() {
        return session.shopper();
    }

    /** Does nothing as long as the tokens last. */
    void refresh(Shop shop) {
        Session now = session;
        if (Instant.now().plus(IN_TIME).isAfter(now.endsAt())) {
            var shown = Map.of("refreshToken", now.refreshToken());
            Answer tokens = Patiently.ask(email, () -> shop.post("/api/sessions/refresh", null, Map.of(), shown))
                    .orFail("refreshing the tokens of " + email);
            session = Session.of(email, tokens);
        }
    }
}
