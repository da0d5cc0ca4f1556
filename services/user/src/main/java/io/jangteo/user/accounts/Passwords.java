package io.jangteo.user.accounts;

import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.user.UserSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords. Each hash takes memory and a core on purpose, so only a few are computed at a time, and who
 * would wait too long is sent away with 503: virtual threads alone would let a crowd take the whole process down.
 */
@Component
public class Passwords {

    private static final Duration COME_BACK = Duration.ofSeconds(2);

    private final PasswordEncoder encoder;
    private final String currentParameters;
    private final Semaphore turns;
    private final Duration longestWait;
    private final String nobodysHash;

    Passwords(PasswordEncoder encoder, UserSettings settings) {
        this.encoder = encoder;
        this.turns = new Semaphore(settings.hashing().concurrency(), true);
        this.longestWait = settings.hashing().longestWait();
        this.nobodysHash = encode(UUID.randomUUID().toString());
        this.currentParameters = parametersOf(nobodysHash);
    }

    /** @param rehashed the same password hashed anew, if it was right and its hash was made with other parameters */
    public record Check(boolean right, Optional<String> rehashed) {}

    public String hash(String password) {
        return inTurn(() -> encode(PasswordRules.normalise(password)));
    }

    public Check check(String password, String hash) {
        String normalised = PasswordRules.normalise(password);
        return inTurn(() -> {
            boolean right = encoder.matches(normalised, hash);
            boolean outdated = right && !currentParameters.equals(parametersOf(hash));
            return new Check(right, outdated ? Optional.of(encode(normalised)) : Optional.empty());
        });
    }

    /** Takes as long as {@link #check} with a wrong password, for an account that is not there. */
    public void checkNobody(String password) {
        check(password, nobodysHash);
    }

    private String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The encoder gave no hash");
        }
        return hash;
    }

    /** Of {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash} all but salt and hash. */
    private static String parametersOf(String hash) {
        return hash.substring(0, hash.lastIndexOf('$', hash.lastIndexOf('$') - 1));
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static RuntimeException busy() {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "SIGN_IN_BUSY",
                        "Too many people sign in or up at this moment. Try again in a few seconds.")
                .retryAfter(COME_BACK)
                .exception();
    }
}
