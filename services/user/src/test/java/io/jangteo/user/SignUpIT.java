package io.jangteo.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignUpIT extends RunningUserService {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void opensACustomersAccount() {
        String email = anEmail();

        var answer = aClient().signUp(email, PASSWORD).expect(201);

        assertThat(answer.text("id")).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
        assertThat(answer.text("email")).isEqualTo(email);
        assertThat(answer.body().path("roles").valueStream().map(role -> role.asString()))
                .containsExactly("CUSTOMER");
        assertThat(answer.raw().body()).doesNotContain("assword").doesNotContain("argon2");
        assertThat(answer.header("Location")).isEqualTo("/api/users/me");
    }

    @Test
    void keepsNothingOfAPasswordButItsArgon2idHashAtOwaspsParameters() {
        String id = aClient().signUp(anEmail(), PASSWORD).expect(201).text("id");

        String stored = jdbc.sql("SELECT body FROM account WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();

        assertThat(stored).contains("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
    }

    @Test
    void refusesAnEmailAddressThatHasAnAccountHoweverItIsWritten() {
        String email = signedUp();

        aClient()
                .signUp("  " + email.toUpperCase(java.util.Locale.ROOT) + " ", PASSWORD)
                .expect(409)
                .because("EMAIL_TAKEN");
    }

    @Test
    void opensOneAccountWhenManySignUpWithOneAddressAtOnce() throws InterruptedException, ExecutionException {
        String email = anEmail();
        List<Callable<Client.Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            calls.add(() -> aClient().signUp(email, PASSWORD));
        }

        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Client.Answer> answer : threads.invokeAll(calls)) {
                statuses.add(answer.get().status());
            }
        }

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM account WHERE body LIKE ?")
                        .param("%" + email + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void doesNotLetACustomerTakeTheOperatorsAddress() {
        aClient().signUp("Operator@jangteo.local", PASSWORD).expect(409).because("EMAIL_TAKEN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email    | not an address  | long enough word | 김민지",
                "email    | ''              | long enough word | 김민지",
                "password | a@example.com   | seven77          | 김민지",
                "password | a@example.com   | Password123      | 김민지",
                "name     | a@example.com   | long enough word | ''"
            })
    void namesTheFieldThatIsWrong(String field, String email, String password, String name) {
        var answer = aClient()
                .post("/api/users", Map.of("email", email, "password", password, "name", name))
                .expect(400)
                .because("INVALID_REQUEST");

        assertThat(answer.body().path("fields").propertyNames()).containsExactly(field);
        assertThat(answer.raw().body()).doesNotContain("seven77").doesNotContain("Password123");
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        var answer = aClient().post("/api/users", Map.of()).expect(400);

        assertThat(answer.body().path("fields").propertyNames()).containsExactlyInAnyOrder("email", "password", "name");
    }
}
