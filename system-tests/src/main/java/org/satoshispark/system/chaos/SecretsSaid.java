package org.satoshispark.system.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.system.topics.Topics;

/** No secret of this installation and no token may stand in a log or a topic (messaging.md I11). */
final class SecretsSaid {
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{20,}\\.eyJ[A-Za-z0-9_-]{20,}\\.");
    private static final Pattern PASSWORD = Pattern.compile("correct-horse-[0-9a-f]{8}");
    private static final int SHORTEST_SECRET = 12;

    private SecretsSaid() {}

    static void judge(Chronicle chronicle) {
        var state = StateFolder.ofCheckout();
        var secrets = secrets(state);
        try (Stream<Path> logs = Files.list(state.logs())) {
            for (var log : logs.toList()) {
                try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
                    lines.forEach(line -> look(log.getFileName().toString(), line, secrets, chronicle));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Topics.all().forEach(said -> look(said.topic(), said.headers() + said.payload(), secrets, chronicle));
    }

    /** By the secret's text: what it is called. */
    private static Map<String, String> secrets(StateFolder state) {
        var secrets = new HashMap<String, String>();
        try (Stream<Path> files = Files.list(state.secrets().folder())) {
            for (var file : files.toList()) {
                add(
                        secrets,
                        file,
                        Files.readString(file, StandardCharsets.ISO_8859_1).strip());
            }
            for (var name : new String[] {"receiver.macaroon", "payer.macaroon"}) {
                var file = state.data("simulator").resolve(name);
                add(secrets, file, HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return secrets;
    }

    private static void add(Map<String, String> secrets, Path file, String text) {
        if (text.length() >= SHORTEST_SECRET) {
            secrets.put(text, file.getFileName().toString());
        }
    }

    private static void look(String where, String text, Map<String, String> secrets, Chronicle chronicle) {
        secrets.forEach((secret, name) -> {
            if (text.contains(secret)) {
                chronicle.violated(Invariant.I11, where + " says the secret " + name);
            }
        });
        if (TOKEN.matcher(text).find()) {
            chronicle.violated(Invariant.I11, where + " says a token");
        }
        if (PASSWORD.matcher(text).find()) {
            chronicle.violated(Invariant.I11, where + " says somebody's password");
        }
    }
}
