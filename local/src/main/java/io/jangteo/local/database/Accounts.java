package io.jangteo.local.database;

import io.jangteo.local.machine.Environment;
import io.jangteo.local.machine.Secrets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Names and passwords of all database users. Each password is a file under the data folder's secrets, made at random, unless
 * {@code JANGTEO_<NAME>_MYSQL_PASSWORD} or {@code ..._PASSWORD_FILE} gives one; {@code JANGTEO_<NAME>_MYSQL_USER} names the user.
 */
public final class Accounts {
    public static final String RELAY = "relay";
    public static final String VERIFY = "verify";

    private final Environment environment;
    private final Secrets secrets;

    public Accounts(Environment environment, Secrets secrets) {
        this.environment = environment;
        this.secrets = secrets;
    }

    public static String schema(String owner) {
        return "jangteo_" + owner;
    }

    public String user(String owner) {
        return environment.get(setting(owner, "USER"), "jangteo_" + owner);
    }

    public String password(String owner) {
        return environment.secret(setting(owner, "PASSWORD")).orElseGet(() -> secrets.passwordValue("mysql-" + owner));
    }

    /** A file that holds the password, for those who read files only. */
    public Path passwordFile(String owner) {
        return environment
                .secret(setting(owner, "PASSWORD"))
                .map(given -> secrets.replace("mysql-" + owner, given))
                .orElseGet(() -> secrets.password("mysql-" + owner));
    }

    public List<Account> all(Collection<String> owners) {
        List<Account> accounts = new ArrayList<>();
        owners.forEach(
                owner -> accounts.add(new Account(Account.Kind.OWNER, user(owner), password(owner), schema(owner))));
        accounts.add(new Account(Account.Kind.RELAY, user(RELAY), password(RELAY), ""));
        accounts.add(new Account(Account.Kind.READER, user(VERIFY), password(VERIFY), ""));
        return accounts;
    }

    private static String setting(String owner, String what) {
        return "JANGTEO_%s_MYSQL_%s".formatted(owner.toUpperCase(Locale.ROOT), what);
    }
}
