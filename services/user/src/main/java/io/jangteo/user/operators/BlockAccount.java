package io.jangteo.user.operators;

import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.user.accounts.Account;
import io.jangteo.user.accounts.AccountStatus;
import io.jangteo.user.accounts.Accounts;
import io.jangteo.user.accounts.Role;
import io.jangteo.user.sessions.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Stops an account: it cannot sign in, refresh or buy. Access tokens that are out end within their few minutes. */
@Component
public class BlockAccount {

    private static final Logger log = LoggerFactory.getLogger(BlockAccount.class);

    private final Accounts accounts;
    private final Sessions sessions;

    BlockAccount(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** The mark comes first: a sign-in that overlaps sees it, or its session is among those that are closed. */
    public Account block(String id, String operatorId) {
        Account account = accounts.change(id, BlockAccount::blocked);
        sessions.closeAll(id);
        log(id, operatorId, "An account was blocked");
        return account;
    }

    public Account unblock(String id, String operatorId) {
        Account account = accounts.change(id, current -> current.withStatus(AccountStatus.ACTIVE));
        log(id, operatorId, "An account was unblocked");
        return account;
    }

    private static Account blocked(Account account) {
        if (account.roles().contains(Role.OPERATOR)) {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "OPERATOR_CANNOT_BE_BLOCKED",
                            "This is an operator's account; blocking it could lock everybody out.")
                    .exception();
        }
        return account.withStatus(AccountStatus.BLOCKED);
    }

    private static void log(String id, String operatorId, String what) {
        log.atInfo()
                .addKeyValue("jangteo.account.id", id)
                .addKeyValue("jangteo.operator.id", operatorId)
                .log(what);
    }
}
