package io.jangteo.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.jangteo.user.accounts.Account;
import io.jangteo.user.accounts.Accounts;
import io.jangteo.user.accounts.EmailAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class SignInIT extends RunningUserService {

    private static final String WRONG = "wrong horse battery";

    @Autowired
    private Accounts accounts;

    @Test
    void givesTokensForTheRightPassword() throws Exception {
        String email = anEmail();
        String id = aClient().signUp(email, PASSWORD).expect(201).text("id");

        var answer = aClient()
                .signIn(email.toUpperCase(java.util.Locale.ROOT), PASSWORD)
                .expect(200);

        assertThat(answer.text("tokenType")).isEqualTo("Bearer");
        assertThat(answer.body().path("expiresIn").asLong()).isEqualTo(900);
        assertThat(answer.text("refreshToken")).matches("[A-Za-z0-9_-]{43}");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        SignedJWT token = SignedJWT.parse(answer.text("accessToken"));
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(id);
        assertThat(claims.getIssuer()).isEqualTo("jangteo");
        assertThat(claims.getAudience()).containsExactly("jangteo");
        assertThat(claims.getStringListClaim("roles")).containsExactly("CUSTOMER");
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void signsTokensWithAKeyThatEverybodyCanFetch() throws Exception {
        SignedJWT token = SignedJWT.parse(
                aClient().signIn(signedUp(), PASSWORD).expect(200).text("accessToken"));

        var published = aClient().get("/.well-known/jwks.json").expect(200);

        assertThat(published.header("Cache-Control")).contains("max-age=300").doesNotContain("no-store");
        assertThat(published.raw().body()).doesNotContain("\"d\"");
        var key = JWKSet.parse(published.raw().body())
                .getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(token.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
    }

    @Test
    void answersAWrongPasswordAndAnUnknownAccountAlike() {
        var wrong = aClient().signIn(signedUp(), WRONG).expect(401).because("BAD_CREDENTIALS");
        var unknown = aClient().signIn(anEmail(), WRONG).expect(401).because("BAD_CREDENTIALS");

        assertThat(unknown.raw().body()).isEqualTo(wrong.raw().body());
        assertThat(unknown.raw().headers().map().keySet())
                .isEqualTo(wrong.raw().headers().map().keySet());
    }

    @Test
    void computesTheSameHashForAnUnknownAccountAsForAKnownOne() {
        String known = signedUp();
        encoder.compared();

        aClient().signIn(known, WRONG).expect(401);
        List<String> forKnown = encoder.compared();
        aClient().signIn(anEmail(), WRONG).expect(401);
        List<String> forUnknown = encoder.compared();

        assertThat(forKnown).singleElement().asString().startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(forUnknown).singleElement().asString().startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void tellsOnlyWhoKnowsThePasswordThatTheAccountIsBlocked() {
        String email = anEmail();
        String id = aClient().signUp(email, PASSWORD).expect(201).text("id");
        theOperator().post("/api/users/" + id + "/block", null).expect(200);

        aClient().signIn(email, WRONG).expect(401).because("BAD_CREDENTIALS");
        aClient().signIn(email, PASSWORD).expect(403).because("ACCOUNT_BLOCKED");
    }

    @Test
    void stopsGuessingAtOneAccountFromManyAddresses() {
        String email = signedUp();
        for (int i = 0; i < FAILURES_PER_ACCOUNT; i++) {
            aClient().signIn(email, WRONG).expect(401);
        }

        var refused = aClient().signIn(email, PASSWORD).expect(429).because("TOO_MANY_SIGN_INS");

        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 151);
    }

    @Test
    void throttlesAnUnknownAccountLikeAKnownOne() {
        String nobody = anEmail();
        for (int i = 0; i < FAILURES_PER_ACCOUNT; i++) {
            aClient().signIn(nobody, WRONG).expect(401);
        }

        aClient().signIn(nobody, WRONG).expect(429).because("TOO_MANY_SIGN_INS");
    }

    @Test
    void stopsGuessingAtManyAccountsFromOneNetwork() {
        String prefix = anAddress().replace("::1", "");
        for (int i = 0; i < FAILURES_PER_ADDRESS; i++) {
            aClient().from(prefix + "::" + (i + 1)).signIn(anEmail(), WRONG).expect(401);
        }

        aClient().from(prefix + ":a:b:c:d").signIn(anEmail(), WRONG).expect(429);
        aClient().signIn(anEmail(), WRONG).expect(401);
    }

    @Test
    void neverThrottlesWhoKnowsThePassword() {
        String email = signedUp();
        Client client = aClient();

        for (int i = 0; i < FAILURES_PER_ADDRESS + 2; i++) {
            client.signIn(email, PASSWORD).expect(200);
        }
    }

    @Test
    void boundsGuessesThatArriveAtTheSameTime() throws Exception {
        String email = signedUp();
        List<Callable<Integer>> guesses = new ArrayList<>();
        for (int i = 0; i < 4 * FAILURES_PER_ACCOUNT; i++) {
            guesses.add(() -> aClient().signIn(email, WRONG).status());
        }

        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var guess : threads.invokeAll(guesses)) {
                statuses.add(guess.get());
            }
        }

        assertThat(statuses).filteredOn(status -> status == 401).hasSize(FAILURES_PER_ACCOUNT);
        assertThat(statuses).containsOnly(401, 429);
    }

    @Test
    void hashesAPasswordAnewWhenItsParametersAreOutdated() {
        String email = anEmail();
        String id = aClient().signUp(email, PASSWORD).expect(201).text("id");
        String weak = new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(PASSWORD);
        accounts.change(id, account -> account.withPasswordHash(weak));

        aClient().signIn(email, PASSWORD).expect(200);

        String stored = accounts.findBy(EmailAddress.of(email).orElseThrow())
                .map(Account::passwordHash)
                .orElseThrow();
        assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        aClient().signIn(email, PASSWORD).expect(200);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        var answer = aClient()
                .post("/api/sessions", Map.of("email", "nobody"))
                .expect(400)
                .because("INVALID_REQUEST");

        assertThat(answer.body().path("fields").propertyNames()).containsExactlyInAnyOrder("email", "password");
    }
}
