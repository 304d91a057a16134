package org.satoshispark.system.secrecy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.system.verify.Evidence;

/** All secrets of one installation, and what people told it of themselves. */
final class RunSecrets {
    private static final Set<String> SERVERS = Set.of("postgres", "kafka", "keycloak", "connect");
    private final StateFolder state;
    private final List<Needle> needles = new ArrayList<>();

    private RunSecrets(StateFolder state) {
        this.state = state;
    }

    static List<Needle> of(StateFolder state, Evidence evidence) {
        var secrets = new RunSecrets(state);
        files(secrets.state.secrets().folder(), "").forEach(secrets::secretFile);
        files(state.root().resolve("data"), ".macaroon").forEach(file -> secrets.encoded("a macaroon", bytes(file)));
        files(state.root().resolve("data"), "tls.key").forEach(file -> secrets.encoded("the node's key", bytes(file)));
        secrets.people(evidence);
        secrets.preimages(evidence);
        return secrets.needles;
    }

    private void secretFile(Path file) {
        var kind = "the secret " + file.getFileName();
        var content = bytes(file);
        var text = text(content).strip();
        if (!text.isEmpty() && !text.contains("\n")) {
            needles.add(new Needle(kind, text));
        }
        encoded(kind, content);
    }

    private void encoded(String kind, byte[] secret) {
        needles.add(new Needle(kind, HexFormat.of().formatHex(secret)));
        needles.add(new Needle(kind, Base64.getEncoder().withoutPadding().encodeToString(secret)));
        needles.add(new Needle(kind, Base64.getUrlEncoder().withoutPadding().encodeToString(secret)));
    }

    private void people(Evidence evidence) {
        evidence.rows("select email, username from auth.registration").forEach(row -> {
            needles.add(new Needle("somebody's e-mail address", (String) row[0]));
            needles.add(new Needle("somebody's user name", (String) row[1]));
        });
        // How the people of stories and load choose theirs (client.Person).
        needles.add(new Needle("somebody's password", "correct-horse-"));
    }

    /** Whoever has one of an invoice that nobody has paid can take the money that is on its way (lightning.md D1). */
    private void preimages(Evidence evidence) {
        var key = bytes(state.secrets().keyFile("preimage-key"));
        evidence.rows("select id::text from bitcoin.deposit where state not in ('SETTLED', 'SETTLED_INTERNAL')")
                .forEach(row -> encoded("the preimage of an unpaid invoice", preimage(key, (String) row[0])));
    }

    /** As bitcoin-service makes it: HMAC-SHA256 of the deposit's id. */
    private static byte[] preimage(byte[] key, String depositId) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(depositId.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Files with this ending; the servers' own data, which change while one looks, hold no files of ours. */
    private static List<Path> files(Path folder, String end) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes about) {
                    return SERVERS.contains(entered.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                    if (file.getFileName().toString().endsWith(end)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path gone, IOException meanwhile) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Empty when it is no text. */
    private static String text(byte[] content) {
        try {
            return StandardCharsets.US_ASCII
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException binary) {
            return "";
        }
    }
}
