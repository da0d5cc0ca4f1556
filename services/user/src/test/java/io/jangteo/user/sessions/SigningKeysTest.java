package io.jangteo.user.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.jangteo.user.UserSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    private static final Duration ROTATE_AFTER = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofMinutes(15);
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    @TempDir
    private Path parent;

    private Path folder;
    private final MutableClock clock = new MutableClock();

    @BeforeEach
    void nameAFolderThatIsNotThere() {
        folder = parent.resolve("keys");
    }

    @Test
    void makesAKeyThatOnlyItsOwnerCanRead() throws IOException {
        SigningKeys keys = keys();

        assertThat(published(keys)).containsExactly(keys.signer().getKeyID());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void publishesPublicHalvesOnly() {
        assertThat(keys().published().getKeys()).noneMatch(JWK::isPrivate);
    }

    @Test
    void signsWithTheSameKeyAfterARestart() {
        String before = keys().signer().getKeyID();

        assertThat(keys().signer().getKeyID()).isEqualTo(before);
    }

    @Test
    void publishesANewKeyBeforeItSignsAndTheOldOneUntilItsTokensHaveExpired() {
        SigningKeys keys = keys();
        String old = keys.signer().getKeyID();

        clock.passes(ROTATE_AFTER.minusSeconds(1));
        keys.tend();
        assertThat(published(keys)).containsExactly(old);

        clock.passes(Duration.ofSeconds(1));
        keys.tend();
        assertThat(published(keys)).hasSize(2).startsWith(old);
        String next = published(keys).getLast();
        assertThat(keys.signer().getKeyID()).isEqualTo(old);

        clock.passes(AHEAD.minusSeconds(1));
        keys.tend();
        assertThat(keys.signer().getKeyID()).isEqualTo(old);
        clock.passes(Duration.ofSeconds(1));
        assertThat(keys.signer().getKeyID()).isEqualTo(next);

        clock.passes(TOKEN_LIFE);
        keys.tend();
        assertThat(published(keys)).as("clocks differ").containsExactly(old, next);
        clock.passes(Duration.ofMinutes(2));
        assertThat(published(keys)).containsExactly(next);
        keys.tend();
        assertThat(published(keys)).containsExactly(next);
        assertThat(files()).containsExactly(next + ".jwk");
    }

    @Test
    void makesOneSuccessorForAllProcessesThatShareTheFolder() {
        SigningKeys one = keys();
        SigningKeys other = keys();
        assertThat(other.signer().getKeyID()).isEqualTo(one.signer().getKeyID());

        clock.passes(ROTATE_AFTER);
        one.tend();
        other.tend();

        assertThat(published(one)).hasSize(2).isEqualTo(published(other));
        clock.passes(AHEAD);
        assertThat(other.signer().getKeyID()).isEqualTo(one.signer().getKeyID());
    }

    @Test
    void rotatesOnlyOnceAfterALongStandstill() {
        String old = keys().signer().getKeyID();
        clock.passes(ROTATE_AFTER.multipliedBy(5));

        SigningKeys keys = keys();
        keys.tend();

        assertThat(published(keys)).hasSize(2);
        assertThat(keys.signer().getKeyID()).isEqualTo(old);
    }

    @Test
    void refusesAFolderOrKeyThatOthersCanRead() throws IOException {
        keys();
        Path key = folder.resolve(files().getFirst());

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw----r--"));
        assertThatThrownBy(this::keys).hasMessageContaining("open to others");

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        assertThatThrownBy(this::keys).hasMessageContaining("open to others");
    }

    @Test
    void namesAFileThatIsNoKeyWithoutQuotingIt() throws IOException {
        keys();
        Path broken = folder.resolve("broken.jwk");
        Files.writeString(broken, "half a secr");
        Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(this::keys).hasMessageContaining("broken.jwk").hasMessageNotContaining("secr");
    }

    @Test
    void takesKeysFromTheEnvironmentAndLeavesThemAlone() {
        var first = KeyFolder.generate(clock.instant(), clock.instant());
        var second = KeyFolder.generate(clock.instant(), clock.instant().plus(AHEAD));
        String set = new JWKSet(List.<JWK>of(first, second)).toString(false);
        var keys = new SigningKeys(settings("", set), clock);

        assertThat(keys.signer().getKeyID()).isEqualTo(first.getKeyID());
        clock.passes(AHEAD);
        keys.tend();
        assertThat(keys.signer().getKeyID()).isEqualTo(second.getKeyID());
        assertThat(files()).isEmpty();
    }

    @Test
    void refusesKeysOfTheEnvironmentThatCannotSign() {
        String half = new JWKSet(KeyFolder.generate(clock.instant(), clock.instant())).toString(true);

        assertThatThrownBy(() -> new SigningKeys(settings("", half), clock)).hasMessageContaining("private EC keys");
        assertThatThrownBy(() -> new SigningKeys(settings("", "{\"keys\":\"secret\"}"), clock))
                .hasMessageContaining("no JWK set")
                .hasNoCause();
    }

    private SigningKeys keys() {
        return new SigningKeys(settings(folder.toString(), ""), clock);
    }

    private static List<String> published(SigningKeys keys) {
        return keys.published().getKeys().stream().map(JWK::getKeyID).toList();
    }

    private List<String> files() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jwk"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static UserSettings settings(String folder, String keys) {
        return new UserSettings(
                new UserSettings.Tokens(folder, keys, ROTATE_AFTER, AHEAD, TOKEN_LIFE, Duration.ofDays(30)),
                new UserSettings.Hashing(64, 1, 1, 1, Duration.ofSeconds(1)),
                new UserSettings.Throttling(10, 100, Duration.ofMinutes(10), List.of()),
                new UserSettings.Operator("operator@jangteo.local", ""));
    }

    private static final class MutableClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.fixed(now).withZone(zone);
        }
    }
}
