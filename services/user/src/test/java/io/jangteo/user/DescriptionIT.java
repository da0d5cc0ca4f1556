package io.jangteo.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DescriptionIT extends RunningUserService {

    @Test
    void describesItselfWithoutTheCallerAsAParameter() {
        var description = aClient().get("/openapi.json").expect(200);

        assertThat(description.text("openapi")).startsWith("3.1");
        assertThat(description.body().path("paths").propertyNames())
                .contains(
                        "/api/users",
                        "/api/users/me",
                        "/api/users/me/addresses/{id}",
                        "/api/users/{id}/block",
                        "/api/sessions",
                        "/api/sessions/refresh",
                        "/api/sessions/current",
                        "/.well-known/jwks.json");
        assertThat(description.raw().body()).doesNotContain("accountId").contains("김민지");
    }

    @Test
    void isAliveAndReady() {
        aClient().get("/health/live").expect(200);
        Awaitility.await().until(() -> aClient().get("/health/ready").status() == 200);
    }

    @Test
    void writesNobodysNameOrAddressOrPasswordIntoItsLog(CapturedOutput output) {
        String email = signedUp();
        aClient().signUp(email, PASSWORD).expect(409);
        aClient().signIn(email, "wrong horse battery").expect(401);
        aClient()
                .post("/api/users", Map.of("email", email, "password", "password", "name", " "))
                .expect(400);
        signedIn(email, PASSWORD)
                .post("/api/users/me/addresses", Map.of("recipient", "김민지", "phone", "nonsense " + email))
                .expect(400);

        assertThat(output).contains("An account was opened", "An account signed in");
        assertThat(output).doesNotContain(email, "김민지", PASSWORD, "wrong horse");
    }
}
