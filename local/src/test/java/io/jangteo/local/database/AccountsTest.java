package io.jangteo.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.jangteo.local.machine.Environment;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"order", Accounts.RELAY, Accounts.VERIFY})
    void takesUserAndPasswordFromTheEnvironment(String owner) {
        String name = "JANGTEO_" + owner.toUpperCase(Locale.ROOT) + "_MYSQL_";
        Accounts accounts = accounts(Map.of(name + "USER", "given", name + "PASSWORD", "a given one"));

        assertThat(accounts.user(owner)).isEqualTo("given");
        assertThat(accounts.password(owner)).isEqualTo("a given one");
        assertThat(accounts.passwordFile(owner)).content().isEqualTo("a given one");
        assertThat(accounts.user("payment")).isEqualTo("jangteo_payment");
        assertThat(accounts.password("payment")).isNotEqualTo("a given one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", Accounts.RELAY, Accounts.VERIFY})
    void takesThePasswordFromAFileThatTheEnvironmentNames(String owner) throws IOException {
        Path given = Files.writeString(folder.resolve("given"), "of a file\n");
        Accounts accounts = accounts(
                Map.of("JANGTEO_" + owner.toUpperCase(Locale.ROOT) + "_MYSQL_PASSWORD_FILE", given.toString()));

        assertThat(accounts.password(owner)).isEqualTo("of a file");
        assertThat(accounts.passwordFile(owner)).content().isEqualTo("of a file");
    }

    @Test
    void saysWhichFileCannotBeRead() {
        Accounts accounts = accounts(Map.of("JANGTEO_RELAY_MYSQL_PASSWORD_FILE", "/nowhere/password"));

        assertThatThrownBy(() -> accounts.password(Accounts.RELAY))
                .isInstanceOf(MachineFailure.class)
                .hasMessageContainingAll("JANGTEO_RELAY_MYSQL_PASSWORD_FILE", "/nowhere/password");
    }

    @Test
    void makesAPasswordOnceThatOnlyItsOwnerMayRead() throws IOException {
        String made = accounts(Map.of()).password("order");

        assertThat(made).hasSizeGreaterThanOrEqualTo(24);
        assertThat(accounts(Map.of()).password("order")).isEqualTo(made);
        assertThat(accounts(Map.of()).password(Accounts.RELAY)).isNotEqualTo(made);
        Path file = accounts(Map.of()).passwordFile("order");
        assertThat(file).content().isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void listsEveryOwnerTheRelayAndTheReaderWithWhatTheEnvironmentGives() {
        Accounts accounts =
                accounts(Map.of("JANGTEO_ORDER_MYSQL_USER", "shop", "JANGTEO_RELAY_MYSQL_PASSWORD", "relayed"));

        List<Account> all = accounts.all(List.of("order", "payment"));

        assertThat(all)
                .extracting(Account::kind, Account::user, Account::schema)
                .containsExactly(
                        tuple(Account.Kind.OWNER, "shop", "jangteo_order"),
                        tuple(Account.Kind.OWNER, "jangteo_payment", "jangteo_payment"),
                        tuple(Account.Kind.RELAY, "jangteo_relay", ""),
                        tuple(Account.Kind.READER, "jangteo_verify", ""));
        assertThat(all.get(2).password()).isEqualTo("relayed");
    }

    private Accounts accounts(Map<String, String> environment) {
        return new Accounts(new Environment(environment), new Secrets(folder));
    }
}
