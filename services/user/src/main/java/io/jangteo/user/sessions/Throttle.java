package io.jangteo.user.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.user.UserSettings;
import io.jangteo.user.accounts.EmailAddress;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Bears so many failed sign-ins per e-mail address and per client address, whether or not there is such an account. Counted
 * in this process: N processes bear N times as many.
 */
@Component
class Throttle {

    private static final int REMEMBERED = 100_000;

    private final UserSettings.Throttling settings;
    private final Cache<String, Bucket> byAccount;
    private final Cache<String, Bucket> byAddress;

    Throttle(UserSettings settings) {
        this.settings = settings.throttling();
        this.byAccount = forWindow();
        this.byAddress = forWindow();
    }

    /** Counts as failed from its begin, so that many at once are not more than the limit; {@link #spare} takes it back. */
    record Attempt(Bucket account, Bucket address) {
        void spare() {
            account.addTokens(1);
            address.addTokens(1);
        }
    }

    Attempt begin(EmailAddress email, String clientAddress) {
        Bucket address = byAddress.get(clientAddress, key -> bucket(settings.addressFailures()));
        Bucket account = byAccount.get(email.value(), key -> bucket(settings.accountFailures()));
        spend(address);
        spend(account);
        return new Attempt(account, address);
    }

    private static void spend(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Problem.of(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "TOO_MANY_SIGN_INS",
                            "Too many sign-ins failed. Wait as long as Retry-After says, then try again.")
                    .retryAfter(
                            Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1))
                    .exception();
        }
    }

    private Bucket bucket(int failures) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(failures).refillGreedy(failures, settings.window()))
                .build();
    }

    private Cache<String, Bucket> forWindow() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(settings.window())
                .build();
    }
}
