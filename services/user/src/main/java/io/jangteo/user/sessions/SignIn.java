package io.jangteo.user.sessions;

import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.platform.servicedefaults.errors.ProblemException;
import io.jangteo.user.accounts.Account;
import io.jangteo.user.accounts.Accounts;
import io.jangteo.user.accounts.EmailAddress;
import io.jangteo.user.accounts.Passwords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Exchanges a password, or a refresh token, for tokens. Whoever has not shown the right password learns nothing about an
 * account, not even that it exists: the answer and the work behind it are the same.
 */
@Component
public class SignIn {

    private static final Logger log = LoggerFactory.getLogger(SignIn.class);
    private static final String ACCOUNT_ID = "jangteo.account.id";

    /** Often enough to tell who is dormant, seldom enough not to write at each refresh. */
    private static final Duration SEEN_AGAIN_AFTER = Duration.ofHours(1);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final Clock clock;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            Throttle throttle,
            Sessions sessions,
            AccessTokens accessTokens,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.clock = clock;
    }

    public TokenPair withPassword(EmailAddress email, String password, String clientAddress) {
        var attempt = throttle.begin(email, clientAddress);
        Optional<Account> known;
        try {
            known = checked(email, password);
        } catch (RuntimeException notTheirFault) {
            attempt.spare();
            throw notTheirFault;
        }
        Account account = known.orElseThrow(SignIn::badCredentials);
        attempt.spare();
        if (account.blocked()) {
            throw blocked();
        }
        TokenPair tokens = tokensFor(account.id(), sessions.open(account.id()));
        log.atInfo().addKeyValue(ACCOUNT_ID, account.id()).log("An account signed in");
        return tokens;
    }

    public TokenPair withRefreshToken(String refreshToken) {
        return switch (sessions.refresh(new RefreshToken(refreshToken))) {
            case Sessions.Refresh.Rotated(String accountId, RefreshToken next) -> tokensFor(accountId, next);
            case Sessions.Refresh.Reused(String accountId) -> {
                log.atWarn()
                        .addKeyValue(ACCOUNT_ID, accountId)
                        .log("A refresh token was used twice; its session is over");
                throw badRefreshToken();
            }
            case Sessions.Refresh.Unknown() -> throw badRefreshToken();
        };
    }

    /** The account, if there is one and this is its password. */
    private Optional<Account> checked(EmailAddress email, String password) {
        Optional<Account> found = accounts.findBy(email);
        if (found.isEmpty()) {
            passwords.checkNobody(password);
            return Optional.empty();
        }
        Account account = found.get();
        var check = passwords.check(password, account.passwordHash());
        check.rehashed().ifPresent(hash -> keep(account, hash));
        return check.right() ? found : Optional.empty();
    }

    /** Unless the password itself was changed meanwhile. */
    private void keep(Account checked, String rehashed) {
        accounts.change(
                checked.id(),
                now -> now.passwordHash().equals(checked.passwordHash()) ? now.withPasswordHash(rehashed) : now);
    }

    /**
     * Looks at the account after its token is stored: blocking marks the account before it deletes its sessions, so one of
     * the two sees the other.
     */
    private TokenPair tokensFor(String accountId, RefreshToken refreshToken) {
        Account account = seen(accounts.require(accountId));
        if (account.blocked()) {
            sessions.closeAll(accountId);
            throw blocked();
        }
        return new TokenPair(accessTokens.issue(account), accessTokens.lifetime(), refreshToken.value());
    }

    private Account seen(Account account) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return account.lastSeenAt().plus(SEEN_AGAIN_AFTER).isAfter(now)
                ? account
                : accounts.change(account.id(), current -> current.seenAt(now));
    }

    private static ProblemException badCredentials() {
        return Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "BAD_CREDENTIALS",
                        "There is no account with this e-mail address and password.")
                .exception();
    }

    private static ProblemException badRefreshToken() {
        return Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "BAD_REFRESH_TOKEN",
                        "This refresh token is not valid, or not any more. Sign in again.")
                .exception();
    }

    private static ProblemException blocked() {
        return Problem.of(HttpStatus.FORBIDDEN, "ACCOUNT_BLOCKED", "This account was blocked. Ask the shop about it.")
                .exception();
    }
}
