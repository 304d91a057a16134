package org.satoshispark.system.sagas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.satoshispark.kit.NoEvent;
import org.satoshispark.messages.AccountingEvent.AccountOpened;
import org.satoshispark.messages.AccountingEvent.DepositCredited;
import org.satoshispark.messages.AccountingEvent.UnclaimedParked;
import org.satoshispark.messages.AccountingEvent.WithdrawalReleased;
import org.satoshispark.messages.AccountingEvent.WithdrawalSettled;
import org.satoshispark.messages.AuthEvent.AccountRegistered;
import org.satoshispark.messages.BitcoinEvent.DepositExpired;
import org.satoshispark.messages.BitcoinEvent.DepositRequested;
import org.satoshispark.messages.BitcoinEvent.DepositSettled;
import org.satoshispark.messages.BitcoinEvent.WithdrawalRequested;
import org.satoshispark.messages.BitcoinEvent.WithdrawalSending;
import org.satoshispark.messages.BitcoinEvent.WithdrawalStuck;
import org.satoshispark.messages.Catalogue;
import org.satoshispark.messages.CrowdfundingEvent.CampaignClosed;
import org.satoshispark.messages.CrowdfundingEvent.CampaignEdited;
import org.satoshispark.messages.CrowdfundingEvent.CampaignFunded;
import org.satoshispark.messages.CrowdfundingEvent.CampaignOpened;
import org.satoshispark.messages.CrowdfundingEvent.CampaignPaidOut;
import org.satoshispark.messages.CrowdfundingEvent.DonationRecorded;
import org.satoshispark.messages.CrowdfundingEvent.DonationRejected;
import org.satoshispark.messages.CrowdfundingEvent.DonationRequested;

/**
 * The pages in docs/sagas are what the code does: a difference fails the build.
 * {@code ./mvnw -pl system-tests -am test -Dtest=SagaDiagramTest -Dsagas.write=true} renews them.
 */
class SagaDiagramTest {
    private static final Path PAGES = Path.of("..", "docs", "sagas");
    private static final SagaGraph GRAPH = SagaReading.ofAllServices();

    /** What people say over REST; handlers are not asked for it. */
    private static final Set<Class<?>> SAID_BY_PEOPLE = Set.of(
            AccountRegistered.class,
            DepositRequested.class,
            WithdrawalRequested.class,
            DonationRequested.class,
            CampaignOpened.class,
            CampaignEdited.class,
            CampaignClosed.class);

    /** What is said for people alone: the dashboard shows it and no service answers. */
    private static final Set<Class<?>> SAID_TO_PEOPLE = Set.of(
            AccountOpened.class,
            DepositCredited.class,
            UnclaimedParked.class,
            WithdrawalSettled.class,
            WithdrawalReleased.class,
            DepositRequested.class,
            DepositExpired.class,
            WithdrawalSending.class,
            WithdrawalStuck.class,
            CampaignOpened.class,
            CampaignEdited.class,
            CampaignFunded.class,
            CampaignPaidOut.class,
            DonationRecorded.class,
            DonationRejected.class);

    record Saga(String name, Class<?> start, String purpose) {}

    static List<Saga> sagas() {
        return List.of(
                new Saga("registration", AccountRegistered.class, "A person gets an account that can hold money."),
                new Saga("deposit", DepositRequested.class, "Money comes in over Lightning and is credited once."),
                new Saga(
                        "withdrawal",
                        WithdrawalRequested.class,
                        "Money is held, paid over Lightning or to another user, and charged with the real fee; or given back with proof."),
                new Saga(
                        "donation",
                        DonationRequested.class,
                        "Money moves from a donor into a campaign's escrow, or stays."),
                new Saga(
                        "campaign",
                        CampaignOpened.class,
                        "A campaign ends once, and its escrow goes to its owner to the last msat."));
    }

    @ParameterizedTest
    @MethodSource("sagas")
    void pageIsWhatTheCodeDoes(Saga saga) throws IOException {
        var page = SagaPage.of(saga.name(), saga.purpose(), saga.start(), GRAPH, SAID_BY_PEOPLE)
                .markdown();
        var file = PAGES.resolve(saga.name() + ".md");
        if (Boolean.getBoolean("sagas.write")) {
            Files.createDirectories(PAGES);
            Files.writeString(file, page);
        }
        assertEquals(Files.readString(file), page, "renew with -Dsagas.write=true");
    }

    @Test
    void everyMessageIsHeardByAServiceOrIsForPeople() {
        assertEquals(Set.of(), unheard(GRAPH));
    }

    @Test
    void everyMessageIsSaidBySomebody() {
        assertEquals(Set.of(), unsaid(GRAPH));
    }

    @Test
    void noSilenceIsExcusedThatIsNone() {
        assertEquals(
                Set.of(),
                names(message ->
                        SAID_TO_PEOPLE.contains(message) && GRAPH.heard().contains(message)));
    }

    @Test
    void aMissingHandlerIsSeen() {
        assertEquals(Set.of("DepositSettled"), unheard(without("CreditWhenDepositSettled")));
        assertEquals(Set.of("DonationRequested"), unheard(without("TransferWhenDonationRequested")));
    }

    @Test
    void aMissingSpeakerIsSeen() {
        assertEquals(Set.of("DepositCredited"), unsaid(without("CreditWhenDepositSettled")));
        assertEquals(
                Set.of("WithdrawalSending", "WithdrawalStuck", "WithdrawalPaid", "WithdrawalFailed"),
                unsaid(without("PayWhenWithdrawalAccepted")));
    }

    @Test
    void jobsSayWhatOnlyTheyCanKnow() {
        var byJobs = GRAPH.steps().stream()
                .filter(SagaGraph.Step::job)
                .map(SagaGraph.Step::says)
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(),
                names(message -> Set.of(
                                        AccountRegistered.class,
                                        DepositSettled.class,
                                        DepositExpired.class,
                                        WithdrawalStuck.class)
                                .contains(message)
                        && !byJobs.contains(message)));
    }

    private static SagaGraph without(String handler) {
        return new SagaGraph(GRAPH.steps().stream()
                .filter(step -> !step.handler().equals(handler))
                .toList());
    }

    private static Set<String> unheard(SagaGraph graph) {
        return names(message -> !graph.heard().contains(message) && !SAID_TO_PEOPLE.contains(message));
    }

    private static Set<String> unsaid(SagaGraph graph) {
        return names(message -> !graph.said().contains(message) && !SAID_BY_PEOPLE.contains(message));
    }

    private static Set<String> names(Predicate<Class<?>> which) {
        return Catalogue.entries().stream()
                .<Class<?>>map(Catalogue.Entry::record)
                .filter(message -> message != NoEvent.class && which.test(message))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }
}
