package io.jangteo.local.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** Sixteen hexadecimal digits that stand for a content: enough to name a cache by. */
public final class Checksum {
    private static final int DIGITS = 16;

    private Checksum() {}

    public static String of(String text) {
        MessageDigest digest = sha256();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return shortened(digest);
    }

    /** Of a jar by the checksums that its directory already holds: reading sixty megabytes takes a second, this a few milliseconds. */
    public static String ofJar(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return of(zip.stream()
                    .map(entry -> entry.getName() + " " + entry.getCrc() + " " + entry.getSize())
                    .collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new MachineFailure("cannot be read: " + jar, e);
        }
    }

    private static String shortened(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
