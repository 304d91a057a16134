package org.satoshispark.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords and keys of one installation: made at first use, one file each, readable by their owner only. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Path folder;

    public Secrets(Path folder) {
        try {
            this.folder = Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 128 random bits as hexadecimal digits; the same at every call with the same name. */
    public synchronized String of(String name) {
        try {
            Path file = folder.resolve(name);
            if (!Files.exists(file)) {
                byte[] random = new byte[16];
                RANDOM.nextBytes(random);
                OwnerOnlyFile.write(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** File with 32 random bytes, for a key that its user reads by itself. */
    public synchronized Path keyFile(String name) {
        try {
            Path file = folder.resolve(name);
            if (!Files.exists(file)) {
                byte[] random = new byte[32];
                RANDOM.nextBytes(random);
                OwnerOnlyFile.write(file, random);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Path of a secret, to show to people instead of the secret. */
    public Path file(String name) {
        of(name);
        return folder.resolve(name);
    }
}
