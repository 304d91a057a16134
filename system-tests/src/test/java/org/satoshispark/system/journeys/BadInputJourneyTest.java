package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.satoshispark.system.Surroundings;

/** Through the gateway, every bad request is a problem with the right status and field, never a 500, never an effect. */
@Tag("journey")
@ExtendWith(RunningSuite.class)
class BadInputJourneyTest {
    private static BadInputScene scene;
    private static Map<String, Long> said;

    @BeforeAll
    static void begin() throws SQLException {
        scene = new BadInputScene();
        Proof.everythingAddsUp();
        said = said();
    }

    static Stream<BadRequest> amounts() {
        return BadAmounts.of(scene);
    }

    static Stream<BadRequest> texts() {
        return BadTexts.of(scene);
    }

    static Stream<BadRequest> forms() {
        return BadForms.of(scene);
    }

    static Stream<BadRequest> places() {
        return BadPlaces.of(scene);
    }

    @ParameterizedTest
    @MethodSource({"amounts", "texts", "forms", "places"})
    void isRefused(BadRequest request) {
        request.isRefused();
    }

    /** No fact was said by any service: whatever is written here says one. */
    @AfterAll
    static void nothingHappened() throws SQLException {
        assertEquals(said, said());
        People.awaitBalance(scene.alice, 100_000, 0);
        Proof.everythingAddsUp();
    }

    private static Map<String, Long> said() throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var database = Surroundings.reader();
                var statement = database.createStatement()) {
            for (var context : new String[] {"auth", "accounting", "crowdfunding", "bitcoin", "dashboard"}) {
                var rows = statement.executeQuery("select count(*) from " + context + ".outbox");
                rows.next();
                counts.put(context, rows.getLong(1));
            }
        }
        return counts;
    }
}
