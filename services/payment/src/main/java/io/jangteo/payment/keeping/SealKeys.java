package io.jangteo.payment.keeping;

import io.jangteo.payment.PaymentSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys that seal payment methods: the first seals, every one opens, so that a new one can be put before the old. */
final class SealKeys {

    private static final int KEY_BYTES = 32;
    private static final int ID_CHARACTERS = 16;

    private final List<Key> keys;

    /** @param id the beginning of the key's SHA-256, which tells keys apart and tells nothing of them */
    record Key(String id, SecretKey secret) {}

    private SealKeys(List<Key> keys) {
        this.keys = keys;
    }

    static SealKeys of(PaymentSettings settings) {
        return parse(settings.keyFile().isBlank() ? settings.key() : read(settings.keyFile()));
    }

    static SealKeys parse(String lines) {
        return new SealKeys(lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(SealKeys::key)
                .toList());
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    Key current() {
        if (keys.isEmpty()) {
            throw new IllegalStateException("No key seals payment methods: set JANGTEO_PAYMENT_KEY_FILE");
        }
        return keys.getFirst();
    }

    Optional<Key> named(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    private static Key key(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("A key that seals payment methods has 32 bytes, in base64");
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            String id = HexFormat.of().formatHex(hash).substring(0, ID_CHARACTERS);
            return new Key(id, new SecretKeySpec(bytes, "AES"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("JANGTEO_PAYMENT_KEY_FILE names a file that cannot be read", e);
        }
    }
}
