package org.satoshispark.bitcoin.application.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.satoshispark.bitcoin.application.node.InvoiceWanted;
import org.satoshispark.bitcoin.application.node.LookupAnswer;
import org.satoshispark.bitcoin.application.node.Trust;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.deposit.DepositState;
import org.satoshispark.bitcoin.domain.node.Cursor;
import org.satoshispark.bitcoin.domain.node.Preimage;
import org.satoshispark.bitcoin.testing.BitcoinTestResource;
import org.satoshispark.bitcoin.testing.Stage;
import org.satoshispark.kit.Transactions;
import org.satoshispark.simulator.faults.Fault;
import org.satoshispark.simulator.faults.FaultKind;

/** A node that lost its memory, another node under the same address, and money that nobody asked for. */
@QuarkusTest
@WithTestResource(BitcoinTestResource.class)
class NodeTrustJourneyTest {
    @Inject
    Transactions transactions;

    private Stage stage;

    @BeforeEach
    void start() {
        stage = new Stage(transactions);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private void pay(Deposit deposit) {
        stage.paysOutside(deposit.invoice().orElseThrow().text().text(), 0);
    }

    @Test
    void aNodeThatStillKnowsItsNewestSettlementIsTrusted() {
        var service = stage.service();
        pay(service.open(1_000));
        service.sweep();
        stage.simulator.restartNode();
        assertThat(stage.service().sentinel.check()).isInstanceOf(Trust.Trusted.class);
    }

    /** It did what it was asked at once, so a second question would have opened the deposit: nobody asked. */
    @Test
    void aNodeThatHangsIsWaitedForOnceAndThenByNobodyUntilItIsLookedAtAnew() {
        var service = stage.service();
        var request = service.request(1_000, Duration.ofMinutes(10));
        stage.simulator.cause(
                Fault.of(FaultKind.DELAY).onlyFor("AddInvoice").times(1).delaying(Duration.ofMinutes(1)));
        assertThat(service.opening.open(request)).isInstanceOf(OpenDeposit.Outcome.NodeSilent.class);
        assertThat(service.now(request).state()).isEqualTo(DepositState.REQUESTED);
        assertThat(service.sentinel.current()).isInstanceOf(Trust.Unchecked.class);
        assertThat(service.opening.open(request)).isInstanceOf(OpenDeposit.Outcome.NodeSilent.class);
        assertThat(service.sentinel.check()).isInstanceOf(Trust.Trusted.class);
        service.sweep();
        assertThat(service.now(request).state()).isEqualTo(DepositState.OPEN);
    }

    @Test
    void aNodeThatLostItsDatabaseIsFrozenAndItsCursorForgotten() {
        var service = stage.service();
        pay(service.open(1_000));
        service.follow.followOnce(() -> false);
        service.sweep();
        service.notes.streamed(
                service.sentinel.identity().orElseThrow(),
                java.util.List.of(((LookupAnswer.Found) stage.receiver.lookup(anySettled())).invoice()));
        var node = service.sentinel.identity().orElseThrow();
        assertThat(service.nodes.find(node).orElseThrow().cursor().settleIndex())
                .isEqualTo(1);
        stage.simulator.cause(Fault.of(FaultKind.LOST_DATABASE));
        var restarted = stage.service();
        assertThat(restarted.sentinel.check()).isInstanceOf(Trust.Frozen.class);
        assertThat(restarted.sentinel.isTrusted()).isFalse();
        assertThat(restarted.nodes.find(node).orElseThrow().cursor()).isEqualTo(Cursor.NONE);
        assertThat(stage.alarms()).containsExactly("NODE_FROZEN");
        assertThat(stage.service().sentinel.check()).as("also after a restart").isInstanceOf(Trust.Frozen.class);
    }

    private org.satoshispark.bitcoin.domain.node.PaymentHash anySettled() {
        var hash = stage.rows("select payment_hash from deposit where state = 'SETTLED'")
                .getFirst()[0];
        return new org.satoshispark.bitcoin.domain.node.PaymentHash((String) hash);
    }

    @Test
    void aFrozenNodeOpensNothingUntilAnOperatorAcceptsItAndThenCreditsAgain() {
        var service = stage.service();
        pay(service.open(1_000));
        service.sweep();
        var waiting = service.request(4_000, Duration.ofMinutes(5));
        stage.simulator.cause(Fault.of(FaultKind.LOST_DATABASE));
        assertThat(service.sentinel.check()).isInstanceOf(Trust.Frozen.class);
        assertThat(service.opening.open(waiting)).isInstanceOf(OpenDeposit.Outcome.NodeSilent.class);
        var node = service.sentinel.identity().orElseThrow();
        // Receipts are whole seconds, so "since" must be a later second than the settlement before.
        Await.until(() -> {
            service.sentinel.accept(node);
            return service.sentinel.isTrusted();
        });
        service.sweep();
        pay(service.now(waiting));
        service.sweep();
        assertThat(service.now(waiting).state()).isEqualTo(DepositState.SETTLED);
    }

    @Test
    void anotherNodeIsAStrangerWhoseMoneyIsNotOurs() {
        var service = stage.service();
        var deposit = service.open(1_000);
        stage.simulator.cause(Fault.of(FaultKind.NEW_IDENTITY));
        var stranger = stage.service();
        assertThat(stranger.sentinel.check()).isInstanceOf(Trust.Frozen.class);
        stage.receiver.add(new InvoiceWanted(Preimage.ofHex("0c".repeat(32)), 5_000, "theirs", Duration.ofMinutes(5)));
        stage.paysOutside(textOf(Preimage.ofHex("0c".repeat(32))), 0);
        stranger.list.runOnce();
        stranger.sweep();
        assertThat(stranger.follow.followOnce(() -> false)).isEqualTo(FollowSettlements.End.LOST);
        assertThat(stage.said()).containsExactly("deposit-requested");
        assertThat(stranger.now(deposit.request()).state()).isEqualTo(DepositState.OPEN);
        assertThat(stage.alarms()).containsExactly("NODE_FROZEN");
    }

    private String textOf(Preimage preimage) {
        var found = (LookupAnswer.Found) stage.receiver.lookup(preimage.hash());
        return found.invoice().text().orElseThrow().text();
    }

    @Test
    void moneyForNobodyWeKnowIsParkedOnce() {
        var service = stage.service();
        service.sentinel.check();
        var preimage = Preimage.ofHex("0d".repeat(32));
        stage.receiver.add(new InvoiceWanted(preimage, 5_000, "by hand", Duration.ofMinutes(5)));
        stage.paysOutside(textOf(preimage), 6_001);
        service.list.runOnce();
        service.list.runOnce();
        stage.service().sentinel.check();
        assertThat(stage.said()).containsExactly("unclaimed-received");
        assertThat(stage.rows("select paid_msat, memo from unclaimed").getFirst())
                .containsExactly(6_001L, "by hand");
    }

    @Test
    void theListAloneCreditsADepositThatStreamAndSweepMissed() {
        var service = stage.service();
        var deposit = service.open(7_000);
        pay(deposit);
        service.list.runOnce();
        assertThat(service.now(deposit.request()).state()).isEqualTo(DepositState.SETTLED);
        var node = service.sentinel.identity().orElseThrow();
        assertThat(service.nodes.find(node).orElseThrow().listedAddIndex()).isEqualTo(1);
    }

    @Test
    void anInvoiceOfSomebodyElseUnderOurHashOpensNothing() {
        var service = stage.service();
        var request = service.request(1_000, Duration.ofMinutes(5));
        var preimage = new Preimages(new byte[32]).of(request.id());
        stage.receiver.add(new InvoiceWanted(preimage, 9_999, "not what was asked", Duration.ofMinutes(5)));
        service.opening.open(request);
        assertThat(service.now(request).state()).isEqualTo(DepositState.REQUESTED);
        assertThat(stage.alarms()).containsExactly("INVOICE_MISMATCH");
        assertThat(stage.said()).isEmpty();
    }
}
