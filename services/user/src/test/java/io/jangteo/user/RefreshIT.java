package io.jangteo.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RefreshIT extends RunningUserService {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void exchangesARefreshTokenForNewTokens() {
        Client client = aClient();
        var first = client.signIn(signedUp(), PASSWORD).expect(200);

        var second = client.refresh(first.text("refreshToken")).expect(200);

        assertThat(second.text("refreshToken")).isNotEqualTo(first.text("refreshToken"));
        client.with(second.text("accessToken")).get("/api/users/me").expect(200);
        client.refresh(second.text("refreshToken")).expect(200);
    }

    @Test
    void endsTheWholeSessionWhenARefreshTokenIsUsedTwice() {
        Client client = aClient();
        String stolen = client.signIn(signedUp(), PASSWORD).expect(200).text("refreshToken");
        String rightful = client.refresh(stolen).expect(200).text("refreshToken");

        client.refresh(stolen).expect(401).because("BAD_REFRESH_TOKEN");

        client.refresh(rightful).expect(401).because("BAD_REFRESH_TOKEN");
    }

    @Test
    void leavesOtherSessionsAloneWhenOneEnds() {
        String email = signedUp();
        Client client = aClient();
        String phone = client.signIn(email, PASSWORD).expect(200).text("refreshToken");
        String laptop = client.signIn(email, PASSWORD).expect(200).text("refreshToken");

        client.delete("/api/sessions/current", Map.of("refreshToken", phone)).expect(204);

        client.refresh(phone).expect(401).because("BAD_REFRESH_TOKEN");
        client.refresh(laptop).expect(200);
    }

    @Test
    void letsOneOfManyExchangesWinAndThenEndsTheSession() throws Exception {
        String token = aClient().signIn(signedUp(), PASSWORD).expect(200).text("refreshToken");
        List<Callable<Client.Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> aClient().refresh(token));
        }

        List<Client.Answer> won = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call : threads.invokeAll(calls)) {
                if (call.get().status() == 200) {
                    won.add(call.get());
                } else {
                    call.get().expect(401);
                }
            }
        }

        assertThat(won).hasSize(1);
        aClient().refresh(won.getFirst().text("refreshToken")).expect(401);
    }

    @Test
    void signsOutSilentlyWithATokenThatIsNotThere() {
        aClient()
                .delete("/api/sessions/current", Map.of("refreshToken", "x".repeat(43)))
                .expect(204);
    }

    @Test
    void refusesATokenThatNobodyWasGiven() {
        aClient().refresh("한글 is no token").expect(401).because("BAD_REFRESH_TOKEN");
        var missing = aClient().post("/api/sessions/refresh", Map.of()).expect(400);
        assertThat(missing.body().path("fields").propertyNames()).containsExactly("refreshToken");
    }

    @Test
    void refusesATokenThatHasExpired() {
        String token = aClient().signIn(signedUp(), PASSWORD).expect(200).text("refreshToken");
        jdbc.sql("UPDATE refresh_token SET expires_at = UTC_TIMESTAMP(6) WHERE NOT used")
                .update();

        aClient().refresh(token).expect(401).because("BAD_REFRESH_TOKEN");
    }

    @Test
    void storesNoTokenThatCouldBeUsed() {
        String token = aClient().signIn(signedUp(), PASSWORD).expect(200).text("refreshToken");

        assertThat(jdbc.sql("SELECT COUNT(*) FROM refresh_token WHERE token_hash = UNHEX(SHA2(?, 256))")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
