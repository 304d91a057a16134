package org.satoshispark.system.sagas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.satoshispark.messages.AuthEvent.AccountRegistered;
import org.satoshispark.messages.BitcoinEvent.DepositRequested;
import org.satoshispark.messages.BitcoinEvent.WithdrawalRequested;
import org.satoshispark.messages.Catalogue;
import org.satoshispark.messages.CrowdfundingEvent.CampaignEdited;
import org.satoshispark.messages.CrowdfundingEvent.CampaignOpened;
import org.satoshispark.messages.CrowdfundingEvent.DonationRequested;

/**
 * The pictures in docs/sagas are what the code does: a difference fails the build.
 * {@code ./mvnw -pl system-tests -am test -Dtest=SagaDiagramTest -Dsagas.write=true} renews them.
 */
class SagaDiagramTest {
    private static final Path PAGES = Path.of("..", "docs", "sagas");
    private static final SagaGraph GRAPH = SagaGraph.ofAllServices();

    record Saga(String name, Class<?> start) {}

    static List<Saga> sagas() {
        return List.of(
                new Saga("registration", AccountRegistered.class),
                new Saga("deposit", DepositRequested.class),
                new Saga("withdrawal", WithdrawalRequested.class),
                new Saga("donation", DonationRequested.class),
                new Saga("campaign", CampaignOpened.class));
    }

    @ParameterizedTest
    @MethodSource("sagas")
    void pictureIsWhatTheCodeDoes(Saga saga) throws IOException {
        var drawn = SagaDiagram.page(saga.name(), saga.start(), GRAPH);
        var file = PAGES.resolve(saga.name() + ".md");
        if (Boolean.getBoolean("sagas.write")) {
            Files.createDirectories(PAGES);
            Files.writeString(file, drawn);
        }
        assertEquals(Files.readString(file), drawn, "renew with -Dsagas.write=true");
    }

    @Test
    void everyMessageIsHeardBySomebody() {
        var unheard = Catalogue.entries().stream()
                .map(Catalogue.Entry::record)
                .filter(message -> !GRAPH.heard().contains(message))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        assertEquals(Set.of(), unheard);
    }

    @Test
    void everyMessageIsSaidBySomebody() {
        // What people start over REST; all else must be said by a handler or a job.
        var byPeople = Set.<Class<?>>of(
                DepositRequested.class,
                WithdrawalRequested.class,
                DonationRequested.class,
                CampaignOpened.class,
                CampaignEdited.class);
        var unsaid = Catalogue.entries().stream()
                .map(Catalogue.Entry::record)
                .filter(message -> !GRAPH.said().contains(message) && !byPeople.contains(message))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        assertEquals(Set.of(), unsaid);
    }

    @Test
    void aMissingHandlerIsSeen() {
        var without = new SagaGraph(GRAPH.steps().stream()
                .filter(step -> step.hears() != DonationRequested.class)
                .toList());
        assertTrue(GRAPH.heard().contains(DonationRequested.class));
        assertEquals(
                Map.of(true, 0),
                Map.of(
                        !without.heard().contains(DonationRequested.class),
                        without.from(DonationRequested.class).size()));
    }
}
