package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.satoshispark.system.SuiteCommand;

/** Three minutes of {@code ./satoshi chaos}, with two instances of all that hear and act: not a satoshi is lost. */
@Tag("journey")
class ChaosJourneyTest {
    private static final String SEED = "20261121";

    @Test
    void losesNoSatoshi(@TempDir Path folder) throws IOException {
        var json = folder.resolve("result.json");
        SuiteCommand.must(
                Map.of(),
                "chaos",
                "--seed",
                SEED,
                "--minutes",
                "3",
                "--replicas",
                "accounting=2,bitcoin=2,crowdfunding=2,dashboard=2",
                "--json",
                json.toString());
        var result = new ObjectMapper().readTree(json.toFile());
        assertEquals("holds", result.path("verdict").asText());
        // A run in which nothing happened would hold, too.
        for (var fault : result.path("faults")) {
            assertTrue(fault.path("done").asInt() > 0, fault.path("kind") + " did not happen");
        }
        var accepted = StreamSupport.stream(result.path("requests").spliterator(), false)
                .mapToInt(request -> request.path("accepted").asInt())
                .sum();
        assertTrue(accepted > 100, "only " + accepted + " requests were accepted");
        assertTrue(result.path("looks").asInt() > 5);
    }
}
