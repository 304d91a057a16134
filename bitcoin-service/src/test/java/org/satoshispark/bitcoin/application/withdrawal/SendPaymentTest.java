package org.satoshispark.bitcoin.application.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState.*;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.satoshispark.bitcoin.application.node.NodeSight;
import org.satoshispark.bitcoin.application.node.PaymentAnswer;
import org.satoshispark.bitcoin.application.node.PaymentFate;
import org.satoshispark.bitcoin.application.node.PaymentOrder;
import org.satoshispark.bitcoin.application.node.TrackAnswer;
import org.satoshispark.bitcoin.application.node.Trust;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.bitcoin.domain.node.Preimage;
import org.satoshispark.bitcoin.domain.withdrawal.Ending;
import org.satoshispark.bitcoin.domain.withdrawal.Proof;
import org.satoshispark.bitcoin.testing.CrashingPayer;
import org.satoshispark.messages.AccountingEvent.WithdrawalAccepted;

/** The first call of the node, and what its answer is taken for. */
class SendPaymentTest {
    private final Story story = new Story();

    @Test
    void theIntentionIsCommittedBeforeTheNodeIsCalled() {
        var id = story.accepted();
        story.node.onPay = order -> {
            assertThat(story.state(id)).isEqualTo(SENDING);
            assertThat(story.told(id)).containsExactly("requested 1", "sending 2");
            return Story.succeeded(77);
        };
        story.drive();
        assertThat(story.state(id)).isEqualTo(SUCCEEDED);
        assertThat(story.told(id)).containsExactly("requested 1", "sending 2", "paid 3");
        assertThat(story.transactions.outbox().getLast().payload())
                .contains("\"amountMsat\":25000000", "\"feeMsat\":77", "\"internal\":false");
    }

    @Test
    void theFeeLimitSentIsTheFeeHeldAndAFixedInvoiceIsSentWithoutAmount() {
        story.accepted();
        story.drive();
        assertThat(story.node.paid)
                .containsExactly(new PaymentOrder(
                        new PaymentRequest(Story.INVOICE),
                        Story.PREIMAGE.hash(),
                        OptionalLong.empty(),
                        250_000,
                        Duration.ofSeconds(60)));
    }

    @Test
    void anAmountlessInvoiceIsSentWithTheAmountThatIsHeld() {
        story.node.invoice("lnbcrt1x", Story.PREIMAGE.hash(), ScriptedNode.PAYEE, 0, Story.NOON.plusSeconds(3600));
        story.accepted(
                new Ask(Story.ALICE, new PaymentRequest("lnbcrt1x"), OptionalLong.of(12_345), OptionalLong.of(1_500)));
        story.drive();
        assertThat(story.node.paid.getFirst().amountMsat()).hasValue(12_345);
        assertThat(story.node.paid.getFirst().feeLimitMsat()).isEqualTo(1_500);
    }

    @Test
    void anInvoiceThatReadsDifferentlyNowIsNeverSent() {
        var id = story.accepted();
        story.node.invoice(
                Story.INVOICE, Story.PREIMAGE.hash(), ScriptedNode.PAYEE, 25_000_001, Story.NOON.plusSeconds(3600));
        story.drive();
        assertThat(story.failure(id).proof()).isEqualTo(Proof.NEVER_SENT);
        assertThat(story.node.paid).isEmpty();
        assertThat(story.alarms.all()).hasSize(1);
    }

    @Test
    void anAcceptanceOlderThanTheInvoiceIsRefusedWithoutCallingTheNode() {
        var id = story.requested(Story.ask(Story.ALICE, Story.INVOICE));
        story.now = Story.NOON.plusSeconds(3600);
        story.hearAccepted(id);
        story.drive();
        assertThat(story.failure(id).proof()).isEqualTo(Proof.NEVER_SENT);
        assertThat(story.told(id)).containsExactly("requested 1", "failed 2");
        assertThat(story.node.paid).isEmpty();
        assertThat(story.node.tracked).isZero();
    }

    @Test
    void nothingIsSentWhileTheNodeIsDownUnsyncedFrozenOrAnother() {
        var id = story.accepted();
        var ready = story.node.sight;
        var trusted = story.node.trust;
        for (NodeSight sight : new NodeSight[] {
            new NodeSight.Unreachable("down"),
            new NodeSight.Reachable(ScriptedNode.ID, false, 1, "regtest", "v"),
            new NodeSight.Reachable(ScriptedNode.OTHER, true, 1, "regtest", "v")
        }) {
            story.node.sight = sight;
            story.later(Duration.ofMinutes(1));
        }
        story.node.sight = ready;
        for (Trust trust : new Trust[] {
            new Trust.Frozen(ScriptedNode.ID, "old database"),
            new Trust.Unchecked(""),
            new Trust.Trusted(ScriptedNode.OTHER)
        }) {
            story.node.trust = trust;
            story.later(Duration.ofMinutes(1));
        }
        assertThat(story.state(id)).isEqualTo(ACCEPTED);
        assertThat(story.node.paid).isEmpty();
        story.node.trust = trusted;
        story.node.onPay = order -> Story.succeeded(0);
        story.later(Duration.ofMinutes(2));
        assertThat(story.state(id)).isEqualTo(SUCCEEDED);
    }

    @Test
    void aBrokenCallIsUnknownAndNothingIsTold() {
        var id = story.accepted();
        story.node.onPay = order -> new PaymentAnswer.Unknown("UNAVAILABLE");
        story.drive();
        assertThat(story.state(id)).isEqualTo(UNKNOWN);
        assertThat(story.told(id)).containsExactly("requested 1", "sending 2");
    }

    @Test
    void alreadyExistsIsTrackedAndIsNoError() {
        var id = story.accepted();
        story.node.onPay = order -> new PaymentAnswer.AlreadyExists();
        story.drive();
        assertThat(story.state(id)).isEqualTo(IN_FLIGHT);
        story.node.onTrack = () -> Story.succeeded(5);
        story.later(Duration.ofSeconds(1));
        assertThat(story.state(id)).isEqualTo(SUCCEEDED);
        assertThat(story.node.paid).hasSize(1);
    }

    @Test
    void aRefusalOfTheFirstCallIsProofOnlyWithNotFoundOnATrustedNode() {
        var id = story.accepted();
        story.node.onPay = order -> new PaymentAnswer.Refused("self-payments not allowed");
        story.drive();
        assertThat(story.failure(id))
                .isEqualTo(new Ending.Failed(
                        Proof.NEVER_SENT, "The node refused it: self-payments not allowed", Story.NOON));
    }

    @Test
    void aRefusalByANodeThatLostTrustProvesNothing() {
        var id = story.accepted();
        story.node.onPay = order -> {
            story.node.trust = new Trust.Unchecked("connection lost");
            return new PaymentAnswer.Refused("invoice expired");
        };
        story.drive();
        assertThat(story.state(id)).isEqualTo(UNKNOWN);
    }

    @Test
    void aRefusalOfAPaymentThatTheNodeHasProvesNothing() {
        var id = story.accepted();
        story.node.onPay = order -> new PaymentAnswer.Refused("invoice expired");
        story.node.onTrack = () -> new PaymentFate.InFlight(800_000);
        story.drive();
        assertThat(story.state(id)).isEqualTo(IN_FLIGHT);
    }

    @Test
    void aReplayedAcceptanceAfterTheEndSendsNothing() {
        var id = story.accepted();
        story.node.onPay = order -> new PaymentFate.Failed("FAILURE_REASON_TIMEOUT");
        story.drive();
        for (var replay = 0; replay < 3; replay++) {
            story.hearAccepted(id);
            story.later(Duration.ofMinutes(5));
        }
        assertThat(story.node.paid).hasSize(1);
        assertThat(story.state(id)).isEqualTo(FAILED);
        assertThat(story.told(id)).containsExactly("requested 1", "sending 2", "failed 3");
        assertThat(story.alarms.all()).isEmpty();
    }

    @Test
    void aContradictingVerdictChangesNothingAndRaisesAnAlarm() {
        var id = story.accepted();
        story.hearRejected(id);
        assertThat(story.state(id)).isEqualTo(ACCEPTED);
        assertThat(story.alarms.all()).hasSize(1);
    }

    @Test
    void aHoldOfOtherSumsIsNotSent() {
        var id = story.requested(Story.ask(Story.ALICE, Story.INVOICE));
        story.hear(story.accept, new WithdrawalAccepted(id, Story.ALICE, 25_000_000, 1, 0, 25_000_001, 2, 1));
        story.drive();
        assertThat(story.state(id)).isEqualTo(REQUESTED);
        assertThat(story.node.paid).isEmpty();
        assertThat(story.alarms.all()).hasSize(1);
    }

    @Test
    void aRejectedOneIsNeverSentAndItsInvoiceIsFree() {
        var id = story.requested(Story.ask(Story.ALICE, Story.INVOICE));
        story.hearRejected(id);
        story.drive();
        assertThat(story.state(id)).isEqualTo(REJECTED);
        assertThat(story.node.paid).isEmpty();
        assertThat(story.requested(Story.ask(Story.BOB, Story.INVOICE))).isNotNull();
    }

    @Test
    void successWithoutTheRightPreimageIsUnknownAndAnAlarm() {
        var id = story.accepted();
        var foreign = Preimage.ofHex("01".repeat(32));
        story.node.onPay = order -> new PaymentFate.Succeeded(foreign, 25_000_000, 1);
        story.drive();
        assertThat(story.state(id)).isEqualTo(UNKNOWN);
        assertThat(story.alarms.all()).hasSize(1);
    }

    @Test
    void moreThanWasHeldIsToldAsItIsAndRaisesAnAlarm() {
        var id = story.accepted();
        story.node.onPay = order -> Story.succeeded(250_001);
        story.drive();
        assertThat(story.told(id)).endsWith("paid 3");
        assertThat(story.alarms.all()).hasSize(1);
    }

    @Test
    void aCrashBetweenSendingAndTheCallIsDrivenAgainAfterALook() {
        var id = story.accepted();
        story.node.onPay = order -> {
            throw new CrashingPayer.Crash();
        };
        assertThatThrownBy(story::drive).isInstanceOf(CrashingPayer.Crash.class);
        assertThat(story.state(id)).isEqualTo(SENDING);
        story.node.paid.clear();
        story.node.onPay = order -> Story.succeeded(3);
        story.node.onTrack = TrackAnswer.NotFound::new;
        story.later(Duration.ofSeconds(60));
        assertThat(story.node.tracked).isEqualTo(1);
        assertThat(story.node.paid).hasSize(1);
        assertThat(story.state(id)).isEqualTo(SUCCEEDED);
    }

    @Test
    void aCrashBetweenTheCallAndStoringItsAnswerIsTrackedAndNeverSentAgain() {
        var id = story.accepted();
        story.node.onPay = order -> {
            story.transactions.crashPoints(SendPaymentTest::crash, () -> {});
            return Story.succeeded(3);
        };
        assertThatThrownBy(story::drive).hasCauseInstanceOf(CrashingPayer.Crash.class);
        story.transactions.crashPoints(() -> {}, () -> {});
        assertThat(story.state(id)).isEqualTo(SENDING);
        story.node.onTrack = () -> Story.succeeded(3);
        story.later(Duration.ofSeconds(60));
        assertThat(story.state(id)).isEqualTo(SUCCEEDED);
        assertThat(story.node.paid).hasSize(1);
        assertThat(story.told(id)).containsExactly("requested 1", "sending 2", "paid 3");
    }

    private static void crash() {
        throw new CrashingPayer.Crash();
    }

    @Test
    void aPaymentOnlyItsPayerSeesKeepsNoPreimageInTheHistory() {
        story.accepted();
        story.node.onPay = order -> Story.succeeded(3);
        story.drive();
        assertThat(story.history.all().toString()).doesNotContain(Story.PREIMAGE.revealHex());
        assertThat(story.transactions.outbox().toString()).doesNotContain(Story.PREIMAGE.revealHex());
    }
}
