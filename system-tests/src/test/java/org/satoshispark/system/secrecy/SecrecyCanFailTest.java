package org.satoshispark.system.secrecy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search, shown red on each kind of leak, and green on what only looks like one. */
class SecrecyCanFailTest {
    private static final String PREIMAGE = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final List<Needle> NEEDLES = List.of(
            new Needle("the secret postgres-auth_owner", "00112233445566778899aabbccddeeff"),
            new Needle("somebody's e-mail address", "carol@example.org"),
            new Needle("somebody's user name", "carol-12345678"),
            new Needle("somebody's password", "correct-horse-"),
            new Needle("the preimage of an unpaid invoice", PREIMAGE),
            new Needle("too short to be looked for", "kafka"));

    @TempDir
    Path logs;

    static Stream<String> leaks() {
        return Stream.of(
                "logged in with eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI1ZjBjIn0.c2ln",
                "> Authorization: Bearer 0123456789abcdef0123",
                "> authorization: Basic c3BhcmstYWRtaW46c2VjcmV0",
                "metadata macaroon=0201036c6e640224030a10aabbccdd00112233",
                "macaroon AgEDbG5kAiQDChCqu8zdABEiMw",
                "-----BEGIN EC PRIVATE KEY-----",
                "connecting with password=hunter2-hunter2",
                "{\"client_secret\": \"hunter2-hunter2\"}",
                "jdbc:postgresql://x?user=a&pw=00112233445566778899aabbccddeeff",
                "mail to carol@example.org failed",
                "no such user: carol-12345678",
                "tried correct-horse-77",
                "released " + PREIMAGE);
    }

    @ParameterizedTest
    @MethodSource("leaks")
    void aLogThatTellsIsSeenAndTheReportDoesNotTellAgain(String line) throws IOException {
        var found = inLog("a good line", line);
        assertFalse(found.isEmpty());
        assertTrue(found.getFirst().contains("auth.log line 2"), found.toString());
        assertFalse(found.stream().anyMatch(leak -> leak.contains(line)), found.toString());
    }

    @ParameterizedTest
    @MethodSource("leaks")
    void aFactThatTellsIsSeen(String text) {
        assertFalse(
                inFact("{\"reason\":\"" + text.replace("\"", "\\\"") + "\"}").isEmpty());
    }

    static Stream<String> personal() {
        return Stream.of(
                "{\"donor\":\"somebody.else@example.com\"}",
                "{\"from\":\"203.0.113.7\"}",
                "{\"username\":\"x\"}",
                "{\"email\":null}");
    }

    @ParameterizedTest
    @MethodSource("personal")
    void aFactThatSpeaksOfAPersonIsSeen(String text) {
        assertFalse(inFact(text).isEmpty());
    }

    @Test
    void peopleMayWriteOfAddressesAndNotOfSecrets() {
        assertEquals(
                List.of(), inFact("{\"title\":\"write to well@example.net, \\\"ask\\\" for 203.0.113.7\",\"id\":1}"));
        assertFalse(inFact("{\"title\":\"carol@example.org\"}").isEmpty());
        assertFalse(inFact("{\"description\":\"x\",\"from\":\"somebody.else@example.com\"}")
                .isEmpty());
    }

    @Test
    void whatOnlyLooksLikeASecretIsNone() throws IOException {
        assertEquals(
                List.of(),
                inLog(
                        "sasl.jaas.config = [hidden]",
                        "ssl.key.password = null",
                        "password: ********",
                        "kafka at org.apache.Foo@1a2b3c on 127.0.0.1:9092",
                        "user root@localhost logged in, bearer of good news"));
        assertEquals(
                List.of(),
                inFact("{\"version\":\"1.2.3\",\"amountMsat\":12000,\"paymentHash\":\"" + "ab".repeat(32) + "\"}"));
    }

    private List<String> inLog(String... lines) throws IOException {
        var search = new Search(NEEDLES);
        search.log(Files.write(logs.resolve("auth.log"), List.of(lines)));
        return search.leaks();
    }

    private static List<String> inFact(String text) {
        var search = new Search(NEEDLES);
        search.fact("topic satoshi.auth.account.v1-0@1", text);
        return search.leaks();
    }
}
