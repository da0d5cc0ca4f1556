package io.jangteo.user.operators;

import io.jangteo.user.UserSettings;
import io.jangteo.user.accounts.Account;
import io.jangteo.user.accounts.AccountStatus;
import io.jangteo.user.accounts.Accounts;
import io.jangteo.user.accounts.EmailAddress;
import io.jangteo.user.accounts.Ids;
import io.jangteo.user.accounts.PasswordRules;
import io.jangteo.user.accounts.Passwords;
import io.jangteo.user.accounts.Role;
import io.jangteo.user.sessions.Sessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The account of the operator whose password the settings name: made when it is missing, and given that password, its role
 * and nothing else when it differs. A changed password ends the operator's sessions.
 */
@Component
class OperatorAccount {

    private static final Logger log = LoggerFactory.getLogger(OperatorAccount.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Clock clock;
    private final UserSettings.Operator settings;

    OperatorAccount(Accounts accounts, Passwords passwords, Sessions sessions, Clock clock, UserSettings settings) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
        this.settings = settings.operator();
    }

    boolean isWanted() {
        return !settings.passwordFile().isBlank();
    }

    void provide() {
        EmailAddress email = EmailAddress.of(settings.email())
                .orElseThrow(() -> new IllegalStateException("jangteo.user.operator.email is no e-mail address"));
        String password = password();
        Optional<Account> found = accounts.findBy(email);
        if (found.isEmpty()) {
            create(email, password);
        } else if (!isRight(found.get(), password)) {
            update(found.get(), password);
        }
    }

    private boolean isRight(Account account, String password) {
        return account.roles().equals(Set.of(Role.OPERATOR))
                && !account.blocked()
                && passwords.check(password, account.passwordHash()).right();
    }

    private void create(EmailAddress email, String password) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Account account = Account.open(Ids.next(), email, "Operator", passwords.hash(password), Role.OPERATOR, now);
        accounts.add(account);
        log.atInfo().addKeyValue("jangteo.account.id", account.id()).log("The operator's account was made");
    }

    private void update(Account account, String password) {
        String hash = passwords.hash(password);
        accounts.change(
                account.id(),
                current ->
                        current.withPasswordHash(hash).withRole(Role.OPERATOR).withStatus(AccountStatus.ACTIVE));
        sessions.closeAll(account.id());
        log.atInfo().addKeyValue("jangteo.account.id", account.id()).log("The operator's account was updated");
    }

    private String password() {
        String password;
        try {
            password = Files.readString(Path.of(settings.passwordFile())).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("JANGTEO_OPERATOR_PASSWORD_FILE names a file that cannot be read", e);
        }
        PasswordRules.objectionTo(password).ifPresent(objection -> {
            throw new IllegalStateException("The password in JANGTEO_OPERATOR_PASSWORD_FILE " + objection);
        });
        return password;
    }
}
