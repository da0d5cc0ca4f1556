package io.jangteo.user.sessions;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.jangteo.user.UserSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The keys that sign access tokens. In the course of a rotation a new key is first only published, then it signs while the
 * old one stays published until its tokens have expired, so that nobody ever meets a token whose key he cannot have.
 */
@Component
public class SigningKeys {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private final UserSettings.Tokens settings;
    private final Clock clock;
    private volatile KeyRing ring;

    SigningKeys(UserSettings settings, Clock clock) {
        this.settings = settings.tokens();
        this.clock = clock;
        this.ring = load();
    }

    ECKey signer() {
        return ring.signer(clock.instant());
    }

    /** The public halves of the keys whose tokens may still be about, and of the one that will sign next. */
    public JWKSet published() {
        Instant now = clock.instant();
        KeyRing current = ring;
        return new JWKSet(current.keys().stream()
                .filter(key -> !current.isRetired(key, now, settings.accessLifetime()))
                .map(SigningKeys::publicHalf)
                .toList());
    }

    /** Sees what other processes made, makes a successor when one is due, and removes what is retired. */
    @Scheduled(fixedDelayString = "1m", initialDelayString = "1m")
    void tend() {
        if (!settings.signingKeysDir().isBlank() && settings.signingKeys().isBlank()) {
            ring = fromFolder();
        }
    }

    private KeyRing load() {
        if (!settings.signingKeys().isBlank()) {
            return fromEnvironment();
        }
        if (!settings.signingKeysDir().isBlank()) {
            return fromFolder();
        }
        log.warn("JANGTEO_USER_SIGNING_KEYS_DIR names no folder: access tokens end with this process,"
                + " and no other process of this service knows its key");
        Instant now = clock.instant();
        return new KeyRing(List.of(KeyFolder.generate(now, now)));
    }

    private KeyRing fromEnvironment() {
        try {
            List<ECKey> keys = new ArrayList<>();
            for (JWK key : JWKSet.parse(settings.signingKeys()).getKeys()) {
                keys.add(key.toECKey());
            }
            if (keys.isEmpty() || keys.stream().anyMatch(key -> !key.isPrivate() || key.getKeyID() == null)) {
                throw new IllegalStateException("JANGTEO_USER_SIGNING_KEYS needs private EC keys, each with a kid");
            }
            return new KeyRing(keys);
        } catch (ParseException e) {
            // The cause would quote the keys.
            throw new IllegalStateException("JANGTEO_USER_SIGNING_KEYS is no JWK set");
        }
    }

    private KeyRing fromFolder() {
        var folder = new KeyFolder(Path.of(settings.signingKeysDir()));
        try {
            return folder.locked(found -> tended(folder, found, clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException("The signing keys cannot be tended: " + e.getMessage(), e);
        }
    }

    private KeyRing tended(KeyFolder folder, KeyRing found, Instant now) throws IOException {
        if (found.isEmpty()) {
            folder.create(now, now);
            log.info("The first signing key was made");
        } else if (found.needsSuccessor(now, settings.rotateAfter())) {
            Duration ahead = settings.publishAhead();
            folder.create(now, now.plus(ahead));
            log.info("A new signing key was made; it signs in {}", ahead);
        }
        for (ECKey key : found.keys()) {
            if (found.isRetired(key, now, settings.accessLifetime())) {
                folder.delete(key);
                log.info("Signing key {} was retired", key.getKeyID());
            }
        }
        return folder.read();
    }

    private static JWK publicHalf(ECKey key) {
        return new ECKey.Builder(key.getCurve(), key.getX(), key.getY())
                .keyID(key.getKeyID())
                .keyUse(key.getKeyUse())
                .algorithm(key.getAlgorithm())
                .build();
    }
}
