package org.satoshispark.bitcoin.application.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.satoshispark.bitcoin.application.node.PaymentFate;
import org.satoshispark.bitcoin.domain.node.Preimage;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState;

/** Who drives what, and how many at once. */
class PayWhenWithdrawalAcceptedTest {
    private final Story story = new Story();

    @Test
    void twoInstancesPayOnce() {
        story.accepted();
        var waiting = new ArrayList<Runnable>();
        var first = new PayWhenWithdrawalAccepted(story.due, story.lane(), waiting::add, 8);
        var second = new PayWhenWithdrawalAccepted(story.due, story.lane(), waiting::add, 8);
        story.node.onPay = order -> Story.succeeded(1);
        assertThat(first.runOnce()).isEqualTo(1);
        assertThat(second.runOnce()).isZero();
        waiting.forEach(Runnable::run);
        assertThat(story.node.paid).hasSize(1);
    }

    @Test
    void evenWithoutALeaseTheCompareAndSetLetsOnlyOneCall() {
        var id = story.accepted();
        var other = story.lane();
        story.node.onPay = order -> {
            // The second worker comes while the first one's call is out; the node has the payment by then.
            story.node.onTrack = () -> new PaymentFate.InFlight(0);
            if (story.node.paid.size() == 1) {
                other.drive(id);
            }
            return Story.succeeded(1);
        };
        story.drive();
        assertThat(story.node.paid).hasSize(1);
        assertThat(story.state(id)).isEqualTo(WithdrawalState.SUCCEEDED);
    }

    @Test
    void aLaneThatDoesNotComeBackHoldsUpNobody() {
        var ids = new ArrayList<UUID>();
        for (byte i = 1; i <= 3; i++) {
            ids.add(accepted(i));
        }
        var lanes = new ArrayList<Runnable>();
        var job = new PayWhenWithdrawalAccepted(story.due, story.lane(), lanes::add, 2);
        story.node.onPay = order -> new PaymentFate.InFlight(0);
        assertThat(job.runOnce()).as("no more than two lanes at once").isEqualTo(2);
        assertThat(job.runOnce()).as("both lanes are taken").isZero();
        // The first lane never returns; the second one does and is used again.
        lanes.get(1).run();
        assertThat(job.runOnce()).isEqualTo(1);
        lanes.get(2).run();
        assertThat(ids.stream().map(story::state).filter(WithdrawalState.IN_FLIGHT::equals))
                .hasSize(2);
    }

    @Test
    void whatFailsInALaneGivesTheLaneAndTheLeaseBack() {
        accepted((byte) 1);
        story.node.onPay = order -> {
            throw new IllegalStateException("boom");
        };
        var job = new PayWhenWithdrawalAccepted(story.due, story.lane(), PayWhenWithdrawalAcceptedTest::swallow, 1);
        assertThat(job.runOnce()).isEqualTo(1);
        story.now = story.now.plusSeconds(1);
        assertThat(job.runOnce()).isEqualTo(1);
    }

    private static void swallow(Runnable lane) {
        try {
            lane.run();
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("boom");
        }
    }

    private UUID accepted(byte number) {
        var secret = new byte[32];
        secret[0] = number;
        var text = "lnbcrt1n" + number;
        story.node.invoice(text, Preimage.of(secret).hash(), ScriptedNode.PAYEE, 1_000, Story.NOON.plusSeconds(3600));
        return story.accepted(Story.ask(Story.ALICE, text));
    }
}
