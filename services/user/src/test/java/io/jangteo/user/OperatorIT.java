package io.jangteo.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperatorIT extends RunningUserService {

    /** The account is made beside the first requests. */
    @BeforeEach
    void untilReady() {
        Awaitility.await().until(() -> aClient().get("/health/ready").status() == 200);
    }

    @Test
    void signsInWithThePasswordOfTheFile() throws Exception {
        var token = com.nimbusds.jwt.SignedJWT.parse(
                aClient().signIn(OPERATOR, OPERATOR_PASSWORD).expect(200).text("accessToken"));

        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("OPERATOR");
    }

    @Test
    void blocksAnAccountSoThatItsSessionsEnd() {
        String email = anEmail();
        String id = aClient().signUp(email, PASSWORD).expect(201).text("id");
        String session = aClient().signIn(email, PASSWORD).expect(200).text("refreshToken");

        var blocked = theOperator().post("/api/users/" + id + "/block", null).expect(200);

        assertThat(blocked.text("status")).isEqualTo("BLOCKED");
        assertThat(blocked.raw().body()).doesNotContain(email);
        aClient().refresh(session).expect(401).because("BAD_REFRESH_TOKEN");
        aClient().signIn(email, PASSWORD).expect(403).because("ACCOUNT_BLOCKED");
    }

    @Test
    void unblocksAnAccountWithoutRevivingItsSessions() {
        String email = anEmail();
        String id = aClient().signUp(email, PASSWORD).expect(201).text("id");
        String session = aClient().signIn(email, PASSWORD).expect(200).text("refreshToken");
        theOperator().post("/api/users/" + id + "/block", null).expect(200);

        theOperator().post("/api/users/" + id + "/unblock", null).expect(200);

        aClient().refresh(session).expect(401);
        aClient().signIn(email, PASSWORD).expect(200);
    }

    @Test
    void leavesNoSessionBehindWhenPeopleSignInWhileTheyAreBlocked() throws Exception {
        String email = anEmail();
        String id = aClient().signUp(email, PASSWORD).expect(201).text("id");
        Client operator = theOperator();
        List<Callable<Client.Answer>> signIns = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            signIns.add(() -> aClient().signIn(email, PASSWORD));
        }

        List<Client.Answer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Client.Answer>> running =
                    signIns.stream().map(threads::submit).toList();
            operator.post("/api/users/" + id + "/block", null).expect(200);
            for (var signIn : running) {
                answers.add(signIn.get());
            }
        }
        operator.post("/api/users/" + id + "/unblock", null).expect(200);

        answers.stream()
                .filter(answer -> answer.status() == 200)
                .forEach(
                        answer -> aClient().refresh(answer.text("refreshToken")).expect(401));
    }

    @Test
    void isTheOnlyOneWhoBlocks() {
        String id = aClient().signUp(anEmail(), PASSWORD).expect(201).text("id");

        aCustomer().post("/api/users/" + id + "/block", null).expect(403).because("NOT_ALLOWED");
        aCustomer().post("/api/users/" + id + "/unblock", null).expect(403).because("NOT_ALLOWED");
        aClient().post("/api/users/" + id + "/block", null).expect(401).because("NOT_SIGNED_IN");
    }

    @Test
    void cannotBlockAnOperatorNorAnAccountThatIsNotThere() {
        Client operator = theOperator();
        String own = operator.get("/api/users/me").text("id");

        operator.post("/api/users/" + own + "/block", null).expect(409).because("OPERATOR_CANNOT_BE_BLOCKED");
        operator.post("/api/users/" + UUID.randomUUID() + "/block", null)
                .expect(404)
                .because("UNKNOWN_ACCOUNT");
    }
}
