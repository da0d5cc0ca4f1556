package io.jangteo.user.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in the one form under which its account is found: without spaces around it and in lower case. The part
 * before the @ may by the standard tell cases apart; no provider that people use does.
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final String WORD = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile(WORD + "(?:\\." + WORD + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

    public EmailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("Not a normalised e-mail address");
        }
    }

    /** Empty if the text is no e-mail address. */
    public static Optional<EmailAddress> of(String text) {
        String normalised = text.strip().toLowerCase(Locale.ROOT);
        return isAddress(normalised) ? Optional.of(new EmailAddress(normalised)) : Optional.empty();
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') <= LONGEST_LOCAL
                && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "EmailAddress";
    }
}
