package io.jangteo.user.operators;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.user.RunningUserService;
import io.jangteo.user.UserSettings;
import io.jangteo.user.accounts.Account;
import io.jangteo.user.accounts.Accounts;
import io.jangteo.user.accounts.EmailAddress;
import io.jangteo.user.accounts.Passwords;
import io.jangteo.user.accounts.Role;
import io.jangteo.user.sessions.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;

class OperatorAccountIT extends RunningUserService {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Sessions sessions;

    @Autowired
    private UserSettings settings;

    @TempDir
    private Path folder;

    private final String email = anEmail();
    private Path file;

    @BeforeEach
    void nameAFile() {
        file = folder.resolve("password");
    }

    @Test
    void makesTheAccountOnce() throws IOException {
        Files.writeString(file, "first long password\n");

        operator().provide();
        Account made = account();
        operator().provide();

        assertThat(made.roles()).containsExactly(Role.OPERATOR);
        assertThat(account()).isEqualTo(made);
        aClient().signIn(email, "first long password").expect(200);
    }

    @Test
    void takesOverANewPasswordAndEndsTheOldSessions() throws IOException {
        Files.writeString(file, "first long password");
        operator().provide();
        String session =
                aClient().signIn(email, "first long password").expect(200).text("refreshToken");

        Files.writeString(file, "second long password");
        operator().provide();

        aClient().signIn(email, "second long password").expect(200);
        aClient().signIn(email, "first long password").expect(401);
        aClient().refresh(session).expect(401);
    }

    @Test
    void isNotReadyUntilTheAccountIsThere() throws IOException {
        try (var atStart = new OperatorAtStart(operator())) {
            atStart.provide();
            assertThat(atStart.health().getStatus()).isEqualTo(Status.DOWN);

            Files.writeString(file, "late long password");

            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(atStart.health().getStatus()).isEqualTo(Status.UP));
        }
        assertThat(account().roles()).containsExactly(Role.OPERATOR);
    }

    private OperatorAccount operator() {
        var named = new UserSettings(
                settings.tokens(),
                settings.hashing(),
                settings.throttling(),
                new UserSettings.Operator(email, file.toString()));
        return new OperatorAccount(accounts, passwords, sessions, Clock.systemUTC(), named);
    }

    private Account account() {
        return accounts.findBy(EmailAddress.of(email).orElseThrow()).orElseThrow();
    }
}
