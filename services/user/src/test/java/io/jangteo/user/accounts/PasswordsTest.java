package io.jangteo.user.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jangteo.platform.servicedefaults.errors.ProblemException;
import io.jangteo.user.CountingEncoder;
import io.jangteo.user.UserSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsTest {

    private static final String PASSWORD = "correct horse battery";

    private final CountingEncoder encoder = new CountingEncoder(argon2(64, 1));
    private final Passwords passwords = new Passwords(encoder, settings(Duration.ofSeconds(5)));

    @Test
    void knowsThePasswordOfAHash() {
        String hash = passwords.hash(PASSWORD);

        assertThat(passwords.check(PASSWORD, hash).right()).isTrue();
        assertThat(passwords.check("wrong horse battery", hash).right()).isFalse();
        assertThat(passwords.check(PASSWORD, hash).rehashed()).isEmpty();
    }

    @Test
    void doesTheWorkOfOneCheckForNobody() {
        passwords.checkNobody(PASSWORD);

        assertThat(encoder.compared()).singleElement().asString().startsWith("$argon2id$v=19$m=64,t=1,p=1$");
    }

    @Test
    void hashesAnewOnlyWhatIsRightAndOutdated() {
        String outdated = argon2(32, 1).encode(PASSWORD);

        assertThat(passwords.check("wrong horse battery", outdated).rehashed()).isEmpty();
        assertThat(passwords.check(PASSWORD, outdated).rehashed())
                .hasValueSatisfying(hash -> assertThat(hash).startsWith("$argon2id$v=19$m=64,t=1,p=1$"));
        String stronger = argon2(128, 3).encode(PASSWORD);
        assertThat(passwords.check(PASSWORD, stronger).rehashed()).isPresent();
    }

    @Test
    void sendsAwayWhoWouldWaitTooLongForATurn() throws Exception {
        var hashing = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        PasswordEncoder slow = new PasswordEncoder() {
            @Override
            public String encode(CharSequence password) {
                return encoder.encode(password);
            }

            @Override
            public boolean matches(CharSequence password, String hash) {
                hashing.countDown();
                awaitQuietly(goOn);
                return true;
            }
        };
        var busy = new Passwords(slow, settings(Duration.ofMillis(1)));
        try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = thread.submit(() -> busy.checkNobody(PASSWORD));
            hashing.await();

            var refused = catchThrowableOfType(ProblemException.class, () -> busy.checkNobody(PASSWORD));

            goOn.countDown();
            running.get();
            assertThat(refused.problem().body().getStatus()).isEqualTo(503);
            assertThat(refused.problem().headers().getFirst("Retry-After")).isEqualTo("2");
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static PasswordEncoder argon2(int memoryKib, int iterations) {
        return new Argon2PasswordEncoder(16, 32, 1, memoryKib, iterations);
    }

    private static UserSettings settings(Duration longestWait) {
        return new UserSettings(
                new UserSettings.Tokens(
                        "",
                        "",
                        Duration.ofDays(30),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(15),
                        Duration.ofDays(30)),
                new UserSettings.Hashing(64, 1, 1, 1, longestWait),
                new UserSettings.Throttling(10, 100, Duration.ofMinutes(10), List.of()),
                new UserSettings.Operator("operator@jangteo.local", ""));
    }
}
