package io.jangteo.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Files with random content, made once, readable by their owner alone. Replace a file's content to choose a secret yourself. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Path folder;

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** A file with a password of 144 random bits that needs no quoting anywhere. */
    public Path password(String name) {
        return file(name, () -> Base64.getUrlEncoder().withoutPadding().encodeToString(random(18)));
    }

    /** A file with a key of 256 random bits in base64. */
    public Path key(String name) {
        return file(name, () -> Base64.getEncoder().encodeToString(random(32)));
    }

    public String passwordValue(String name) {
        try {
            return Files.readString(password(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file with this content unless it exists. No newline at its end: some readers take the file whole. */
    public synchronized Path file(String name, Supplier<String> content) {
        Path file = folder.resolve(name);
        if (Files.notExists(file)) {
            write(file, content.get());
        }
        return file;
    }

    public synchronized Path replace(String name, String content) {
        Path file = folder.resolve(name);
        write(file, content);
        return file;
    }

    public Path folder(String name) {
        try {
            Path made = folder.resolve(name);
            DataFolder.makePrivate(made);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appears whole or not at all, and never readable by others in between. */
    void write(Path file, String content) {
        try {
            Path draft = Files.createTempFile(
                    folder,
                    "draft",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] random(int bytes) {
        byte[] value = new byte[bytes];
        RANDOM.nextBytes(value);
        return value;
    }
}
