package org.satoshispark.bitcoin.application.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState.*;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.satoshispark.bitcoin.application.node.PaymentAnswer;
import org.satoshispark.bitcoin.application.node.PaymentFate;
import org.satoshispark.bitcoin.application.node.TrackAnswer;
import org.satoshispark.bitcoin.application.node.Trust;
import org.satoshispark.bitcoin.domain.withdrawal.Proof;

/** What happens to a payment whose outcome is not known yet. */
class TrackPaymentTest {
    private final Story story = new Story();
    private UUID id;

    @BeforeEach
    void theAnswerOfTheCallIsLost() {
        id = story.accepted();
        story.node.onPay = order -> new PaymentAnswer.Unknown("DEADLINE_EXCEEDED");
        story.node.onTrack = () -> new TrackAnswer.Unknown("UNAVAILABLE");
        story.drive();
        assertThat(story.state(id)).isEqualTo(UNKNOWN);
    }

    @Test
    void aLostAnswerIsFoundAgainAndPaidOnce() {
        story.node.onTrack = () -> Story.succeeded(42);
        story.later(Duration.ofSeconds(1));
        assertThat(story.told(id)).containsExactly("requested 1", "sending 2", "paid 3");
        assertThat(story.node.paid).hasSize(1);
    }

    /** Found by seed 1455 of the simulation: lnd starts a failed payment anew when a late call arrives (W9). */
    @Test
    void theFailureOfASecondCallIsNoProofBeforeTheFence() {
        story.node.onTrack = TrackAnswer.NotFound::new;
        story.node.onPay = order -> new PaymentFate.Failed("FAILURE_REASON_NO_ROUTE");
        story.later(Duration.ofSeconds(1));
        story.node.onTrack = () -> new PaymentFate.Failed("FAILURE_REASON_NO_ROUTE");
        story.later(Duration.ofMinutes(2));
        assertThat(story.state(id)).isEqualTo(UNKNOWN);
        assertThat(story.node.paid).hasSize(2);

        story.later(Duration.ofHours(26));
        assertThat(story.told(id)).endsWith("failed 3");
        assertThat(story.failure(id).proof()).isEqualTo(Proof.NODE_TERMINAL);
    }

    @Test
    void inFlightForDaysIsNeverRefundedIsSaidStuckOnceAndMaySucceedLate() {
        story.node.onTrack = () -> new PaymentFate.InFlight(812_345);
        for (var hour = 0; hour < 100; hour++) {
            story.later(Duration.ofHours(1));
        }
        assertThat(story.state(id)).isEqualTo(IN_FLIGHT);
        assertThat(story.told(id)).containsExactly("requested 1", "sending 2", "stuck 3");
        assertThat(story.history.all()).anyMatch(entry -> entry.word().lastBlockHeight() == 812_345);
        story.node.onTrack = () -> Story.succeeded(42);
        story.later(Duration.ofHours(1));
        assertThat(story.told(id)).endsWith("paid 4");
        assertThat(story.node.paid).hasSize(1);
    }

    @Test
    void anUnreachableNodeForDaysIsNoProof() {
        for (var hour = 0; hour < 100; hour++) {
            story.later(Duration.ofHours(1));
        }
        assertThat(story.state(id)).isEqualTo(UNKNOWN);
        assertThat(story.told(id)).containsExactly("requested 1", "sending 2", "stuck 3");
    }

    @Test
    void inFlightAndUnknownMayAlternate() {
        story.node.onTrack = () -> new PaymentFate.InFlight(0);
        story.later(Duration.ofSeconds(1));
        assertThat(story.state(id)).isEqualTo(IN_FLIGHT);
        story.node.onTrack = () -> new TrackAnswer.Unknown("broken stream");
        story.later(Duration.ofMinutes(1));
        assertThat(story.state(id)).isEqualTo(UNKNOWN);
    }

    @Test
    void notFoundBeforeExpiryAsksTheVerySameAgain() {
        story.node.onTrack = TrackAnswer.NotFound::new;
        story.node.onPay = order -> Story.succeeded(9);
        story.later(Duration.ofSeconds(1));
        assertThat(story.state(id)).isEqualTo(SUCCEEDED);
        assertThat(story.node.paid).hasSize(2);
        assertThat(story.node.paid.get(1)).isEqualTo(story.node.paid.get(0));
    }

    @Test
    void notFoundIsProofOnlyAfterExpiryAndMargin() {
        story.node.onTrack = TrackAnswer.NotFound::new;
        story.later(Duration.ofSeconds(3600));
        story.later(Duration.ofSeconds(599));
        assertThat(story.state(id)).isEqualTo(UNKNOWN);
        assertThat(story.node.paid).hasSize(1);
        story.later(Duration.ofMinutes(2));
        assertThat(story.failure(id).proof()).isEqualTo(Proof.EXPIRY_FENCE);
        assertThat(story.told(id)).containsExactly("requested 1", "sending 2", "failed 3");
        assertThat(story.node.paid).hasSize(1);
    }

    @Test
    void aNodeThatLostItsMemoryProvesNothingAndIsNotAskedToPayAgain() {
        story.node.trust = new Trust.Frozen(ScriptedNode.ID, "newest payment is missing");
        story.node.onTrack = TrackAnswer.NotFound::new;
        for (var hour = 0; hour < 48; hour++) {
            story.later(Duration.ofHours(1));
        }
        assertThat(story.state(id)).isEqualTo(UNKNOWN);
        assertThat(story.node.paid).hasSize(1);
        assertThat(story.told(id)).doesNotContain("failed 3", "failed 4");
    }

    @Test
    void theFailureThatAFrozenNodeTellsIsNotBelievedButItsSuccessIs() {
        story.node.trust = new Trust.Frozen(ScriptedNode.ID, "old database");
        story.node.onTrack = () -> new PaymentFate.Failed("FAILURE_REASON_NO_ROUTE");
        story.later(Duration.ofMinutes(1));
        assertThat(story.state(id)).isEqualTo(UNKNOWN);
        story.node.onTrack = () -> Story.succeeded(1);
        story.later(Duration.ofMinutes(1));
        assertThat(story.state(id)).isEqualTo(SUCCEEDED);
    }

    @Test
    void aPaymentThatTheNodeOnceHadAndForgotIsAnAlarmAndNoRefund() {
        story.node.onTrack = () -> new PaymentFate.InFlight(0);
        story.later(Duration.ofSeconds(1));
        story.node.onTrack = TrackAnswer.NotFound::new;
        for (var hour = 0; hour < 5; hour++) {
            story.later(Duration.ofHours(1));
        }
        assertThat(story.state(id)).isEqualTo(UNKNOWN);
        assertThat(story.node.paid).hasSize(1);
        assertThat(story.alarms.all()).isNotEmpty();
    }

    @Test
    void whateverANodeSaysToARepeatedCallIsNoProof() {
        story.node.onTrack = TrackAnswer.NotFound::new;
        story.node.onPay = order -> new PaymentAnswer.Refused("invoice expired");
        story.later(Duration.ofSeconds(1));
        assertThat(story.state(id)).isEqualTo(UNKNOWN);
    }

    @Test
    void theNodesOwnFailureReleasesWithProofAndWordsForPeople() {
        story.node.onTrack = () -> new PaymentFate.Failed("FAILURE_REASON_NO_ROUTE");
        story.later(Duration.ofSeconds(1));
        assertThat(story.failure(id).proof()).isEqualTo(Proof.NODE_TERMINAL);
        assertThat(story.failure(id).reason())
                .contains("Not sent", "new invoice")
                .doesNotContain("NO_ROUTE");
    }

    @Test
    void anotherNodeIsNeverAskedAboutIt() {
        story.node.trust = new Trust.Trusted(ScriptedNode.OTHER);
        story.node.onTrack = TrackAnswer.NotFound::new;
        var asked = story.node.tracked;
        story.later(Duration.ofDays(2));
        assertThat(story.node.tracked).isEqualTo(asked);
        assertThat(story.node.paid).hasSize(1);
        assertThat(story.state(id)).isEqualTo(UNKNOWN);
    }

    @Test
    void afterAFailureTheSameInvoiceMayBeTriedAgainAndTheOldWordDoesNotEndTheNewOne() {
        story.node.onTrack = () -> new PaymentFate.Failed("FAILURE_REASON_TIMEOUT");
        story.later(Duration.ofSeconds(1));
        assertThat(story.state(id)).isEqualTo(FAILED);

        var second = story.accepted();
        story.drive();
        assertThat(story.state(second)).isEqualTo(UNKNOWN);
        story.later(Duration.ofSeconds(1));
        assertThat(story.state(second))
                .as("the node still tells the first one's failure")
                .isEqualTo(UNKNOWN);
        story.node.onPay = order -> Story.succeeded(8);
        story.later(Duration.ofSeconds(30));
        assertThat(story.state(second)).isEqualTo(SUCCEEDED);
        assertThat(story.state(id)).isEqualTo(FAILED);
    }

    @Test
    void theOldWordEndsTheNewOneOnlyAfterTheFence() {
        story.node.onTrack = () -> new PaymentFate.Failed("FAILURE_REASON_TIMEOUT");
        story.later(Duration.ofSeconds(1));
        var second = story.accepted();
        story.later(Duration.ofMinutes(5));
        story.later(Duration.ofMinutes(56));
        assertThat(story.state(second)).isEqualTo(UNKNOWN);
        story.later(Duration.ofMinutes(10));
        assertThat(story.failure(second).proof()).isEqualTo(Proof.NODE_TERMINAL);
    }
}
