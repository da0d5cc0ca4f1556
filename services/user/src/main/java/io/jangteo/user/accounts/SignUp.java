package io.jangteo.user.accounts;

import io.jangteo.user.UserSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens a customer's account. */
@Component
public class SignUp {

    private static final Logger log = LoggerFactory.getLogger(SignUp.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;
    private final String operatorsEmail;

    SignUp(Accounts accounts, Passwords passwords, Clock clock, UserSettings settings) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.operatorsEmail = settings.operator().email();
    }

    /** The operator's address is taken even before its account is made, so that nobody gets there first. */
    public Account signUp(EmailAddress email, String password, String name) {
        if (email.value().equals(operatorsEmail) || accounts.findBy(email).isPresent()) {
            throw Accounts.emailTaken();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Account account = accounts.add(
                Account.open(Ids.next(), email, name.strip(), passwords.hash(password), Role.CUSTOMER, now));
        log.atInfo().addKeyValue("jangteo.account.id", account.id()).log("An account was opened");
        return account;
    }
}
