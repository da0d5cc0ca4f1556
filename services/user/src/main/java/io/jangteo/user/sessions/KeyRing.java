package io.jangteo.user.sessions;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The signing keys at one moment. All that rotation needs stands in the keys themselves ({@code nbf} = signs from), so
 * every process that sees the same keys comes to the same answers.
 */
record KeyRing(List<ECKey> keys) {

    /** Clocks of services may differ; a key is published that much longer than its last token lives. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    KeyRing {
        keys = keys.stream()
                .sorted(Comparator.comparing(KeyRing::signsFrom).thenComparing(ECKey::getKeyID))
                .toList();
    }

    static Instant signsFrom(ECKey key) {
        return key.getNotBeforeTime() == null
                ? Instant.EPOCH
                : key.getNotBeforeTime().toInstant();
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The newest key whose time has come. */
    ECKey signer(Instant now) {
        return keys.reversed().stream()
                .filter(key -> !signsFrom(key).isAfter(now))
                .findFirst()
                .orElseGet(keys::getFirst);
    }

    boolean needsSuccessor(Instant now, Duration rotateAfter) {
        return !signsFrom(keys.getLast()).plus(rotateAfter).isAfter(now);
    }

    /** Whether the last token that this key can have signed has expired. */
    boolean isRetired(ECKey key, Instant now, Duration tokenLifetime) {
        int next = keys.indexOf(key) + 1;
        return next < keys.size()
                && !signsFrom(keys.get(next)).plus(tokenLifetime).plus(SKEW).isAfter(now);
    }
}
