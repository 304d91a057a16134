package org.satoshispark.bitcoin.application.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState.*;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.satoshispark.bitcoin.application.node.CancelAnswer;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.application.node.Trust;
import org.satoshispark.bitcoin.domain.deposit.DepositState;
import org.satoshispark.bitcoin.domain.deposit.Receipt;
import org.satoshispark.bitcoin.domain.withdrawal.Ending;
import org.satoshispark.bitcoin.domain.withdrawal.Proof;
import org.satoshispark.bitcoin.testing.CrashingPayer;
import org.satoshispark.kit.Touches;

/** One user of ours pays another: rows I1-I4 and W18, W19. */
class SettleOwnInvoiceTest {
    private static final long AMOUNT = 7_000_001;
    private final Story story = new Story();
    private String text;
    private UUID id;

    @BeforeEach
    void bobPaysAlicesInvoice() {
        text = story.ownInvoice(Story.ALICE, AMOUNT);
        id = story.accepted(Story.ask(Story.BOB, text));
    }

    @Test
    void theInvoiceIsDeadAtTheNodeBeforeAnyMoneyMoves() {
        story.node.onCancel = () -> {
            assertThat(story.state(id)).isEqualTo(ACCEPTED);
            assertThat(story.deposit(AMOUNT).state()).isEqualTo(DepositState.OPEN);
            assertThat(story.withdrawal(id).ending()).as("no preimage yet (I3)").isEmpty();
            return new CancelAnswer.Canceled();
        };
        story.drive();
        assertThat(story.state(id)).isEqualTo(SUCCEEDED);
        assertThat(story.deposit(AMOUNT).state()).isEqualTo(DepositState.SETTLED_INTERNAL);
        assertThat(story.told(id)).containsExactly("requested 1", "paid 2");
        assertThat(story.node.paid).isEmpty();
    }

    @Test
    void bothEndsAreToldInOneCommitWithNoFee() {
        story.drive();
        var last = story.transactions.outbox().subList(1, 3);
        assertThat(last).extracting(row -> row.payload()).allMatch(payload -> payload.contains("\"internal\":true"));
        assertThat(last.get(0).payload()).contains("\"feeMsat\":0", "\"amountMsat\":7000001");
        assertThat(last.get(1).type()).contains("deposit-settled");
        var paid = (Ending.Paid) story.withdrawal(id).ending().orElseThrow();
        assertThat(paid.preimage().hash())
                .isEqualTo(story.withdrawal(id).terms().hash());
    }

    @Test
    void anInvoiceThatWasPaidFromOutsideStopsItWithProof() {
        story.node.onCancel = () -> new CancelAnswer.Settled(settled());
        story.drive();
        assertThat(story.failure(id).proof()).isEqualTo(Proof.NEVER_SENT);
        assertThat(story.failure(id).reason()).contains("already paid");
        assertThat(story.deposit(AMOUNT).state()).isEqualTo(DepositState.OPEN);
    }

    @Test
    void aDepositThatWasSettledMeanwhileStopsItWithProof() {
        story.node.onCancel = () -> {
            story.transactions.runAndAwait(
                    Touches.of(story.deposits, story.withdrawal(id).terms().hash()), work -> work.get(
                                    story.deposits, story.withdrawal(id).terms().hash())
                            .settle(new Receipt(AMOUNT, 4, Story.NOON)));
            return new CancelAnswer.Canceled();
        };
        story.drive();
        assertThat(story.failure(id).proof()).isEqualTo(Proof.NEVER_SENT);
        assertThat(story.deposit(AMOUNT).state()).isEqualTo(DepositState.SETTLED);
    }

    @Test
    void anUnknownOutcomeOfTheCancelStaysAndIsTriedAgain() {
        story.node.onCancel = () -> new CancelAnswer.Unknown("UNAVAILABLE");
        story.drive();
        assertThat(story.state(id)).isEqualTo(ACCEPTED);
        story.node.onCancel = CancelAnswer.Canceled::new;
        story.later(Duration.ofSeconds(1));
        assertThat(story.state(id)).isEqualTo(SUCCEEDED);
    }

    @Test
    void aCrashBetweenCancelAndCommitIsDrivenAgain() {
        story.transactions.crashPoints(
                () -> {
                    if (!story.node.canceled.isEmpty()) {
                        throw new CrashingPayer.Crash();
                    }
                },
                () -> {});
        assertThatThrownBy(story::drive).hasCauseInstanceOf(CrashingPayer.Crash.class);
        story.transactions.crashPoints(() -> {}, () -> {});
        assertThat(story.state(id)).isEqualTo(ACCEPTED);
        // The sweep sees the cancelled invoice first.
        story.transactions.runAndAwait(
                Touches.of(story.deposits, story.withdrawal(id).terms().hash()),
                work -> work.get(story.deposits, story.withdrawal(id).terms().hash())
                        .cancel());
        story.later(Duration.ofSeconds(1));
        assertThat(story.state(id)).isEqualTo(SUCCEEDED);
        assertThat(story.deposit(AMOUNT).state()).isEqualTo(DepositState.SETTLED_INTERNAL);
    }

    @Test
    void aNodeThatIsNotTrustedSettlesNothing() {
        story.node.trust = new Trust.Frozen(ScriptedNode.ID, "old database");
        story.later(Duration.ofMinutes(1));
        assertThat(story.node.canceled).isEmpty();
        assertThat(story.state(id)).isEqualTo(ACCEPTED);
    }

    @Test
    void payingYourselfIsRefusedBeforeAnythingIsHeld() {
        story.ownInvoice(Story.BOB, 1_000);
        assertThat(story.refused(Story.ask(Story.BOB, "lnbcrt1own1000")).kind()).isEqualTo(Refusal.Kind.OWN_INVOICE);
        assertThat(story.withdrawals.all()).hasSize(1);
    }

    @Test
    void aSecondPayerOfTheSameInvoiceIsRefused() {
        assertThat(story.refused(Story.ask(new UUID(3, 3), text)).kind()).isEqualTo(Refusal.Kind.PAYMENT_UNDER_WAY);
        story.drive();
        assertThat(story.refused(Story.ask(new UUID(3, 3), text)).kind()).isEqualTo(Refusal.Kind.ALREADY_PAID);
    }

    @Test
    void aWrappedInvoiceWithOurHashButAnotherPayeeGoesOutside() {
        story.ownInvoice(Story.ALICE, 5_000);
        var hash = story.deposit(5_000).request().hash();
        story.node.invoice("lnbcrt1wrapped", hash, ScriptedNode.PAYEE, 6_000, Story.NOON.plusSeconds(3600));
        var wrapped = story.accepted(Story.ask(Story.BOB, "lnbcrt1wrapped"));
        assertThat(story.withdrawal(wrapped).standing().internal()).isFalse();
        story.drive();
        assertThat(story.node.paid).hasSize(1);
        assertThat(story.deposit(5_000).state()).isEqualTo(DepositState.OPEN);
    }

    @Test
    void anInvoiceWithOurKeyThatIsNotTheStoredOneIsRefused() {
        var hash = story.ownInvoice(Story.ALICE, 5_000).isEmpty()
                ? null
                : story.deposit(5_000).request().hash();
        story.node.invoice("lnbcrt1forged", hash, ScriptedNode.ID, 1, Story.NOON.plusSeconds(3600));
        assertThat(story.refused(Story.ask(Story.BOB, "lnbcrt1forged")).kind()).isEqualTo(Refusal.Kind.NOT_PAYABLE);
    }

    private NodeInvoice settled() {
        return new NodeInvoice(
                story.withdrawal(id).terms().hash(),
                NodeInvoice.State.SETTLED,
                AMOUNT,
                AMOUNT,
                1,
                1,
                "",
                Story.NOON,
                Story.NOON.plusSeconds(3600),
                Optional.of(Story.NOON),
                Optional.empty());
    }
}
