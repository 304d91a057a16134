package org.satoshispark.system.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.satoshispark.system.client.Api;
import org.satoshispark.system.client.Api.Answer;
import org.satoshispark.system.client.Person;
import org.satoshispark.system.load.Run;
import org.satoshispark.system.load.Saga;
import org.satoshispark.system.load.Written;
import org.satoshispark.system.verify.Finding;

/** The verdict of a run turns red for every way in which something can be wrong, and is green without. */
class VerdictCanFailTest {
    @TempDir
    private Path folder;

    private Timeline timeline;
    private Chronicle chronicle;

    @BeforeEach
    void begin() {
        timeline = new Timeline(folder.resolve("timeline.ndjson"));
        chronicle = new Chronicle(timeline, 0);
    }

    @AfterEach
    void end() {
        timeline.close();
    }

    @Test
    void holdsWhenNothingIsWrong() {
        client().plays(Optional::empty);
        assertEquals(List.of(), broken());
    }

    @Test
    void countsNothingThatWasNotAsked() {
        client().plays(() -> {
            throw new Client.NothingToAsk();
        });
        var count = chronicle.tally(Operation.DEPOSIT).count("");
        assertEquals(0, count.begun() + count.accepted() + count.refused());
        assertEquals(List.of(), broken());
    }

    @Test
    void breaksWhenNothingWasShown() {
        var played = List.of(new Result.Faults("kill -9", 1, 1, 1, 0, 0));
        Judgement.demandEvidence(chronicle, 1, played);
        assertEquals(List.of(), broken());
        Judgement.demandEvidence(chronicle, 0, played);
        assertEquals(List.of("WELL"), broken());
    }

    @Test
    void breaksWhenNoFaultWasPlayed() {
        Judgement.demandEvidence(chronicle, 1, List.of(new Result.Faults("kill -9", 3, 0, 0, 0, 0)));
        assertEquals(List.of("WELL"), broken());
    }

    @Test
    void breaksByAFindingOfVerify() {
        Watch.judge(List.of(Finding.of("postings sum to zero", "", List.of("entry 1 sums to 5 msat"))), chronicle);
        Watch.judge(
                List.of(Finding.of("balances are the replay of the journal", "", List.of("USER 1 is negative"))),
                chronicle);
        assertEquals(List.of("I2", "I3"), broken());
    }

    @Test
    void breaksByAnAnswerThatIsNone() {
        var client = new Client(chronicle, Operation.READ, Duration.ZERO);
        client.plays(() -> {
            client.insistence().answered(() -> answer(503));
            return Optional.empty();
        });
        assertEquals(List.of("I6"), broken());
        assertEquals(1, chronicle.tally(Operation.READ).count("").unanswered());
    }

    @Test
    void breaksByAnAnswerThatShouldNotBe() {
        client().plays(() -> {
            answer(500).expect(200);
            return Optional.empty();
        });
        assertEquals(List.of("I6"), broken());
        assertEquals(1, chronicle.tally(Operation.DEPOSIT).count("").unexpected());
    }

    @Test
    void breaksByAnotherAnswerToTheSameKey() {
        client().plays(() -> {
            Load.mustBeAnsweredTheSame(new Written(null, "key", "/path", null, answer(201)), answer(202));
            return Optional.empty();
        });
        assertEquals(List.of("I6"), broken());
    }

    @Test
    void breaksByASagaThatEndsOtherwise() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"accessToken\": \"t\", \"expiresIn\": 600}".getBytes());
            exchange.close();
        });
        server.start();
        try {
            var api = new Api("http://127.0.0.1:" + server.getAddress().getPort());
            client().plays(() -> Optional.of(new Run(
                    Saga.WITHDRAWAL, "id", Person.returning(api, "somebody", ""), "/path", answer -> true, answer -> {
                        throw new IllegalStateException("paid as failed");
                    })));
        } finally {
            server.stop(0);
        }
        assertEquals(List.of("LEDGER"), broken());
    }

    @Test
    void saysSoOnThePageAndInTheJson() {
        chronicle.violated(Invariant.I1, "a satoshi is missing");
        var result = result();
        assertFalse(result.holds());
        assertTrue(Page.of(result).contains("**BROKEN**"));
        assertTrue(Page.of(result).contains("I1: a satoshi is missing"));
        assertTrue(result.json().contains("\"verdict\" : \"broken\""));
    }

    @Test
    void refusesAFindingThatItCannotPlace() {
        var unknown = List.of(Finding.of("all is well in the world", "", List.of()));
        assertThrows(IllegalStateException.class, () -> Watch.judge(unknown, chronicle));
    }

    private Client client() {
        return new Client(chronicle, Operation.DEPOSIT, Duration.ofSeconds(20));
    }

    private List<String> broken() {
        return Judgement.verdicts(chronicle.violations).stream()
                .filter(verdict -> !verdict.holds())
                .map(Result.Verdict::id)
                .toList();
    }

    private Result result() {
        var verdicts = Judgement.verdicts(chronicle.violations);
        return new Result(
                Result.SCHEMA,
                verdicts.stream().allMatch(Result.Verdict::holds) ? "holds" : "broken",
                1,
                3,
                5,
                6_000,
                "",
                "",
                new Machine(2, 1, "", "", 0, ""),
                Judgement.requests(chronicle),
                0,
                Judgement.sagas(chronicle),
                List.of(),
                1,
                0,
                0,
                0,
                verdicts);
    }

    private static Answer answer(int status) {
        return new Answer(status, Map.of(), JsonNodeFactory.instance.objectNode());
    }
}
