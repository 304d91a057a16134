package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
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
        // A run in which nothing happened would hold, too. Some faults find their target down already.
        var planned = sum(result.path("faults"), "planned");
        assertTrue(planned >= 20 && sum(result.path("faults"), "done") > planned / 2, () -> result.path("faults")
                .toString());
        assertTrue(sum(result.path("requests"), "accepted") > 100, () -> result.path("requests")
                .toString());
        assertTrue(result.path("looks").asInt() > 5);
    }

    private static int sum(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .mapToInt(row -> row.path(field).asInt())
                .sum();
    }
}
