package io.jangteo.user.accounts;

import io.jangteo.platform.documents.DocumentCollection;
import io.jangteo.platform.documents.DocumentStores;
import io.jangteo.platform.documents.Documents;
import io.jangteo.platform.documents.DuplicateDocument;
import io.jangteo.platform.documents.VersionConflict;
import io.jangteo.platform.documents.Versioned;
import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.platform.servicedefaults.errors.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** All accounts: one per e-mail address, changed without losing anybody's change. */
@Component
public class Accounts {

    private static final String EMAIL = "email";
    private static final int TRIES = 20;
    private static final long PAUSE_NANOS = 5_000_000;

    private final Documents<Account> documents;

    Accounts(DocumentStores stores) {
        this.documents = stores.open(DocumentCollection.of("account", Account.class, Account::id)
                .uniqueBy(EMAIL, account -> List.of(account.email())));
    }

    public Optional<Account> find(String id) {
        return documents.find(id).map(Versioned::document);
    }

    public Optional<Account> findBy(EmailAddress email) {
        return documents.findBy(EMAIL, email.value()).map(Versioned::document);
    }

    public Account require(String id) {
        return find(id).orElseThrow(Accounts::unknown);
    }

    public Account add(Account account) {
        try {
            return documents.insert(account).document();
        } catch (DuplicateDocument taken) {
            throw emailTaken();
        }
    }

    /** Applies a change to what is stored now, again where somebody else changed it in between. */
    public Account change(String id, UnaryOperator<Account> change) {
        for (int attempt = 1; ; attempt++) {
            Versioned<Account> stored = documents.find(id).orElseThrow(Accounts::unknown);
            Account changed = change.apply(stored.document());
            if (changed.equals(stored.document())) {
                return changed;
            }
            try {
                return documents.replace(changed, stored.version()).document();
            } catch (VersionConflict moved) {
                if (attempt == TRIES) {
                    throw moved;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS * attempt));
            }
        }
    }

    static ProblemException emailTaken() {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "EMAIL_TAKEN",
                        "There is an account with this e-mail address already. Sign in, or use another address.")
                .exception();
    }

    private static ProblemException unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "UNKNOWN_ACCOUNT", "There is no such account.")
                .exception();
    }
}
