package io.jangteo.user.sessions;

import io.jangteo.platform.persistence.Transactions;
import io.jangteo.user.UserSettings;
import io.jangteo.user.accounts.Ids;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The sessions and their refresh tokens. A session's row is locked before any of its tokens changes; all times are the
 * database's, because several processes share them.
 */
@Component
public class Sessions {

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);
    private static final int PURGED_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Duration lifetime;

    Sessions(JdbcClient jdbc, Transactions transactions, UserSettings settings) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.lifetime = settings.tokens().refreshLifetime();
    }

    /** What became of a token that somebody showed. */
    sealed interface Refresh {

        /** It was good; the next one takes its place. */
        record Rotated(String accountId, RefreshToken next) implements Refresh {}

        /** It was used before, so two hold it: the whole session is over. */
        record Reused(String accountId) implements Refresh {}

        /** There is no such token, or none any more. */
        record Unknown() implements Refresh {}
    }

    private record Session(String id, String accountId) {}

    /** A new session and its first token. */
    RefreshToken open(String accountId) {
        RefreshToken token = RefreshToken.random();
        String session = Ids.next();
        transactions.write(() -> {
            jdbc.sql("""
                    INSERT INTO session (id, account_id, created_at, expires_at)
                    VALUES (?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL ? SECOND)""").params(session, accountId, lifetime.toSeconds()).update();
            store(token, session);
        });
        return token;
    }

    Refresh refresh(RefreshToken shown) {
        RefreshToken next = RefreshToken.random();
        return transactions.write(() -> lockedSessionOf(shown)
                .map(session -> use(shown) ? rotated(session, next) : reused(session))
                .orElseGet(Refresh.Unknown::new));
    }

    /** Ends the session that a token belongs to, if any. */
    public void close(String refreshToken) {
        transactions.write(() -> lockedSessionOf(new RefreshToken(refreshToken)).ifPresent(this::delete));
    }

    /** Ends every session of an account: no refresh token of it works any more. */
    public void closeAll(String accountId) {
        transactions.write(() -> {
            jdbc.sql("DELETE FROM session WHERE account_id = ?")
                    .param(accountId)
                    .update();
        });
    }

    @Scheduled(fixedDelayString = "1h", initialDelayString = "1m")
    void purge() {
        long tokens = purge("DELETE FROM refresh_token WHERE expires_at < UTC_TIMESTAMP(6) LIMIT ?");
        long sessions = purge("DELETE FROM session WHERE expires_at < UTC_TIMESTAMP(6) LIMIT ?");
        log.info("{} sessions and {} tokens had expired", sessions, tokens);
    }

    private long purge(String sql) {
        long all = 0;
        for (int some = PURGED_AT_ONCE; some == PURGED_AT_ONCE; all += some) {
            some = transactions.write(() -> jdbc.sql(sql).param(PURGED_AT_ONCE).update());
        }
        return all;
    }

    private Optional<Session> lockedSessionOf(RefreshToken token) {
        return jdbc.sql("""
                SELECT session_id FROM refresh_token
                WHERE token_hash = ? AND expires_at > UTC_TIMESTAMP(6)""")
                .param(token.hash())
                .query(String.class)
                .optional()
                .flatMap(id -> jdbc.sql("SELECT id, account_id FROM session WHERE id = ? FOR UPDATE")
                        .param(id)
                        .query((row, _) -> new Session(row.getString("id"), row.getString("account_id")))
                        .optional());
    }

    /** Whether this is the token's first use: the session is locked, so nobody else decides at the same time. */
    private boolean use(RefreshToken token) {
        return jdbc.sql("UPDATE refresh_token SET used = TRUE WHERE token_hash = ? AND NOT used")
                        .param(token.hash())
                        .update()
                == 1;
    }

    private Refresh rotated(Session session, RefreshToken next) {
        jdbc.sql("UPDATE session SET expires_at = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE id = ?")
                .params(lifetime.toSeconds(), session.id())
                .update();
        store(next, session.id());
        return new Refresh.Rotated(session.accountId(), next);
    }

    private Refresh reused(Session session) {
        delete(session);
        return new Refresh.Reused(session.accountId());
    }

    private void delete(Session session) {
        jdbc.sql("DELETE FROM session WHERE id = ?").param(session.id()).update();
    }

    private void store(RefreshToken token, String session) {
        jdbc.sql("""
                INSERT INTO refresh_token (token_hash, session_id, expires_at, used)
                VALUES (?, ?, UTC_TIMESTAMP(6) + INTERVAL ? SECOND, FALSE)""").params(token.hash(), session, lifetime.toSeconds()).update();
    }
}
