package io.jangteo.user;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The real encoder, which remembers what it was asked to compare with. */
public final class CountingEncoder implements PasswordEncoder {

    private final PasswordEncoder real;
    private final List<String> compared = new CopyOnWriteArrayList<>();

    public CountingEncoder(PasswordEncoder real) {
        this.real = real;
    }

    @Override
    public String encode(CharSequence password) {
        return real.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        compared.add(hash);
        return real.matches(password, hash);
    }

    /** The hashes since the last call. */
    public List<String> compared() {
        List<String> until = List.copyOf(compared);
        compared.clear();
        return until;
    }
}
