package io.jangteo.user.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be a password: length and nothing but length, except for those that everybody tries first (NIST SP 800-63B,
 * 3.1.1.2). Characters are counted and hashed in the form NFKC, so that one keyboard's 한글 matches another's.
 */
public final class PasswordRules {

    static final int SHORTEST = 8;
    static final int LONGEST = 128;

    private static final Set<String> COMMON = load();

    private PasswordRules() {}

    /** Why this cannot be a new password, in words for the person who chose it; empty if it can. */
    public static Optional<String> objectionTo(String password) {
        String normalised = normalise(password);
        int length = normalised.codePointCount(0, normalised.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of("must have %d to %d characters".formatted(SHORTEST, LONGEST));
        }
        if (COMMON.contains(normalised.toLowerCase(Locale.ROOT)) || isOneCharacter(normalised)) {
            return Optional.of("is one of the passwords that are tried first; choose another");
        }
        return Optional.empty();
    }

    static String normalise(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static boolean isOneCharacter(String password) {
        return password.codePoints().distinct().count() == 1;
    }

    private static Set<String> load() {
        try (InputStream file = Objects.requireNonNull(
                PasswordRules.class.getResourceAsStream("common-passwords.txt"), "common-passwords.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords cannot be read", e);
        }
    }
}
