package io.jangteo.user.sessions;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.jangteo.user.accounts.Ids;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The folder of signing keys: one JWK in a file each. Changes happen under a file lock and appear by a rename, so several
 * processes may share it. A folder or file that others on the machine can read is refused, as ssh does.
 */
final class KeyFolder {

    private static final String ENDING = ".jwk";
    private static final FileAttribute<?> FOR_OWNER_FOLDER = mode("rwx------");
    private static final FileAttribute<?> FOR_OWNER = mode("rw-------");
    private static final Set<PosixFilePermission> OF_OTHERS = PosixFilePermissions.fromString("------rwx");

    /** A file lock belongs to the process: threads need one of their own. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    interface Work {
        KeyRing on(KeyRing found) throws IOException;
    }

    /** Does something with the keys while no other process does. */
    KeyRing locked(Work work) throws IOException {
        Files.createDirectories(folder, FOR_OWNER_FOLDER);
        requirePrivate(folder);
        THREADS.lock();
        try (var channel = FileChannel.open(
                        folder.resolve(".lock"),
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        FOR_OWNER);
                var lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IOException("The lock of " + folder + " was lost");
            }
            return work.on(read());
        } finally {
            THREADS.unlock();
        }
    }

    void create(Instant now, Instant signsFrom) throws IOException {
        ECKey key = generate(now, signsFrom);
        Path part = Files.createFile(folder.resolve(key.getKeyID() + ".part"), FOR_OWNER);
        Files.writeString(part, key.toJSONString());
        Files.move(part, file(key), StandardCopyOption.ATOMIC_MOVE);
    }

    void delete(ECKey key) throws IOException {
        Files.deleteIfExists(file(key));
    }

    KeyRing read() throws IOException {
        List<ECKey> keys = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(ENDING)).toList();
        }
        for (Path file : files) {
            requirePrivate(file);
            try {
                keys.add(ECKey.parse(Files.readString(file)));
            } catch (ParseException e) {
                throw new IOException(file + " is no signing key: a JWK of an EC key is expected", e);
            }
        }
        return new KeyRing(keys);
    }

    static ECKey generate(Instant now, Instant signsFrom) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(Ids.next())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .issueTime(Date.from(now))
                    .notBeforeTime(Date.from(signsFrom))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("No signing key can be made", e);
        }
    }

    private Path file(ECKey key) {
        return folder.resolve(key.getKeyID() + ENDING);
    }

    private static void requirePrivate(Path path) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        if (OF_OTHERS.stream().anyMatch(permissions::contains)) {
            throw new IOException(
                    path + " is open to others on this machine: chmod it to 0700 (folder) or 0600 (file)");
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
