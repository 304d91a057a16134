package org.satoshispark.bitcoin.application.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.satoshispark.bitcoin.application.node.InvoicePage;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.deposit.DepositState;
import org.satoshispark.bitcoin.domain.node.Cursor;
import org.satoshispark.bitcoin.testing.BitcoinTestResource;
import org.satoshispark.bitcoin.testing.CrashingNode;
import org.satoshispark.bitcoin.testing.CrashingTransactions;
import org.satoshispark.bitcoin.testing.Stage;
import org.satoshispark.kit.Transactions;
import org.satoshispark.simulator.faults.Fault;
import org.satoshispark.simulator.faults.FaultKind;

/** From the row to the message, with the real database, the simulated node, and a process that dies anywhere between. */
@QuarkusTest
@WithTestResource(BitcoinTestResource.class)
class DepositJourneyTest {
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

    private void pay(Deposit deposit, long msat) {
        stage.paysOutside(deposit.invoice().orElseThrow().text().text(), msat);
    }

    @Test
    void aDepositIsOpenedPaidAndToldOnce() {
        var service = stage.service();
        var deposit = service.open(21_000);
        pay(deposit, 0);
        service.sweep();
        service.sweep();
        assertThat(service.now(deposit.request()).state()).isEqualTo(DepositState.SETTLED);
        assertThat(stage.said()).containsExactly("deposit-requested", "deposit-settled");
        assertThat(stage.settledMsat(deposit.request().id())).containsExactly(21_000L);
    }

    @ParameterizedTest
    @EnumSource(CrashingNode.Point.class)
    void aCrashAroundTheNodesCallHealsToOneInvoice(CrashingNode.Point point) {
        var dying = stage.service(new CrashingNode(stage.receiver, point), transactions);
        var request = dying.request(5_000, Duration.ofMinutes(10));
        assertThatThrownBy(() -> dying.opening.open(request)).isInstanceOf(CrashingNode.Crash.class);
        assertThat(dying.readings.find(request.accountId(), request.id()))
                .as("nothing half-done is shown")
                .isEmpty();
        heals(request);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCrashAroundTheSecondCommitHealsToOneInvoice(boolean afterCommit) {
        var dyingTransactions = new CrashingTransactions(transactions, afterCommit);
        var dying = stage.service(stage.receiver, dyingTransactions);
        var request = dying.request(5_000, Duration.ofMinutes(10));
        dyingTransactions.dieNext();
        assertThatThrownBy(() -> dying.opening.open(request)).isInstanceOf(CrashingNode.Crash.class);
        heals(request);
    }

    @Test
    void aLostAnswerOfAddInvoiceHealsToOneInvoice() {
        var service = stage.service();
        var request = service.request(5_000, Duration.ofMinutes(10));
        stage.simulator.cause(
                Fault.of(FaultKind.LOSE_ANSWERS).onlyFor("AddInvoice").times(1));
        service.opening.open(request);
        heals(request);
    }

    @Test
    void aCrashBeforeTheRowLeavesNothing() {
        var dyingTransactions = new CrashingTransactions(transactions, false);
        var dying = stage.service(stage.receiver, dyingTransactions);
        dying.sentinel.check();
        dyingTransactions.dieNext();
        assertThatThrownBy(() -> dying.request(5_000, Duration.ofMinutes(10))).isInstanceOf(CrashingNode.Crash.class);
        assertThat(stage.rows("select 1 from deposit")).isEmpty();
        assertThat(((InvoicePage.Page) stage.receiver.list(0, 10)).invoices()).isEmpty();
    }

    /** A new process, with no memory but the tables. */
    private void heals(org.satoshispark.bitcoin.domain.deposit.DepositRequest request) {
        var service = stage.service();
        service.sentinel.check();
        service.sweep();
        service.sweep();
        var healed = service.now(request);
        assertThat(healed.state()).isEqualTo(DepositState.OPEN);
        assertThat(((InvoicePage.Page) stage.receiver.list(0, 10)).invoices()).hasSize(1);
        pay(healed, 0);
        service.sweep();
        assertThat(stage.said()).containsExactly("deposit-requested", "deposit-settled");
    }

    @Test
    void whatWasPaidWhileTheServiceWasDownIsCreditedByTheStreamFromItsCursor() throws Exception {
        var before = stage.service();
        var first = before.open(1_000);
        var second = before.open(2_000);
        var stopped = new AtomicBoolean();
        var living = Thread.ofVirtual().start(() -> {
            while (!stopped.get()) {
                before.follow.followOnce(stopped::get);
            }
        });
        pay(first, 0);
        Await.until(() -> {
            // The very first live event may fall between two subscriptions; then the next one brings the cursor
            // forward.
            pay(before.open(500), 0);
            return cursorOf(before).settleIndex() > 0;
        });
        stopped.set(true);
        living.join();
        pay(second, 0);
        var after = stage.service();
        streams(after);
        assertThat(after.now(second.request()).state()).isEqualTo(DepositState.SETTLED);
        assertThat(stage.settledMsat(second.request().id())).containsExactly(2_000L);
    }

    private static Cursor cursorOf(org.satoshispark.bitcoin.testing.DepositService service) {
        return service.nodes
                .find(service.sentinel.identity().orElseThrow())
                .orElseThrow()
                .cursor();
    }

    /** One connection until the stream has been silent for 300 ms. */
    private static void streams(org.satoshispark.bitcoin.testing.DepositService service) {
        assertThat(service.follow.followOnce(() -> false)).isEqualTo(FollowSettlements.End.SILENT);
    }

    @Test
    void theVeryFirstSettlementIsNotLostThoughTheCursorIsZero() {
        var service = stage.service();
        var deposit = service.open(1_000);
        pay(deposit, 0);
        streams(service);
        assertThat(service.now(deposit.request()).state())
                .as("cursor 0 has no backlog")
                .isEqualTo(DepositState.OPEN);
        service.sweep();
        assertThat(service.now(deposit.request()).state()).isEqualTo(DepositState.SETTLED);
    }

    @Test
    void aCrashBetweenAStreamEventAndItsCommitLosesNeitherEventNorCursor() {
        var before = stage.service();
        pay(before.open(1_000), 0);
        var deposit = before.open(2_000);
        before.notes.streamed(
                before.sentinel.identity().orElseThrow(), ((InvoicePage.Page) stage.receiver.list(0, 1)).invoices());
        pay(deposit, 0);
        var dyingTransactions = new CrashingTransactions(transactions, false);
        var dying = stage.service(stage.receiver, dyingTransactions);
        dying.sentinel.check();
        dyingTransactions.dieNext();
        assertThatThrownBy(() -> streams(dying)).isInstanceOf(CrashingNode.Crash.class);
        assertThat(stage.settledMsat(deposit.request().id())).isEmpty();
        streams(stage.service());
        assertThat(stage.settledMsat(deposit.request().id())).containsExactly(2_000L);
    }

    @Test
    void everySettlementTwiceAndFromTwoInstancesIsCreditedOnce() {
        stage.simulator.cause(Fault.of(FaultKind.DUPLICATE_EVENTS));
        var one = stage.service();
        pay(one.open(1_000), 0);
        one.sweep();
        var deposit = one.open(2_000);
        streams(one);
        pay(deposit, 0);
        streams(one);
        streams(stage.service());
        stage.service()
                .notes
                .told(deposit.request().node(), ((InvoicePage.Page) stage.receiver.list(0, 10)).invoices());
        assertThat(stage.settledMsat(deposit.request().id())).containsExactly(2_000L);
        assertThat(stage.alarms()).isEmpty();
    }

    @Test
    void aPaymentAfterExpiryIsCredited() {
        stage.simulator.cause(Fault.of(FaultKind.EXPIRY_WATCH_PAUSED));
        var service = stage.service();
        var deposit = service.open(3_000, Duration.ofSeconds(1));
        Await.until(() -> service.expire.runOnce() > 0);
        assertThat(service.now(deposit.request()).state()).isEqualTo(DepositState.EXPIRED);
        pay(deposit, 0);
        service.sweep();
        assertThat(stage.said()).containsExactly("deposit-requested", "deposit-expired", "deposit-settled");
        assertThat(service.now(deposit.request()).state()).isEqualTo(DepositState.SETTLED);
    }

    @Test
    void anExpiredInvoiceIsFollowedUntilTheNodeCancelsIt() {
        var service = stage.service();
        var deposit = service.open(3_000, Duration.ofSeconds(1));
        Await.until(() -> {
            service.sweep();
            return service.now(deposit.request()).state() == DepositState.CANCELED;
        });
        assertThat(stage.said()).containsExactly("deposit-requested", "deposit-expired");
    }

    @Test
    void overpaymentIsCreditedWholeToTheMsat() {
        var service = stage.service();
        var deposit = service.open(1_000_001);
        pay(deposit, 1_234_567);
        service.sweep();
        assertThat(stage.settledMsat(deposit.request().id())).containsExactly(1_234_567L);
    }

    @Test
    void aStreamThatLivesButSaysNothingIsOpenedAgainAndTheSweepCreditsMeanwhile() {
        var service = stage.service();
        pay(service.open(1_000), 0);
        service.sweep();
        stage.simulator.cause(Fault.of(FaultKind.SILENT_STREAMS));
        var deposit = service.open(2_000);
        pay(deposit, 0);
        streams(service);
        assertThat(service.now(deposit.request()).state()).isEqualTo(DepositState.OPEN);
        service.sweep();
        assertThat(service.now(deposit.request()).state()).isEqualTo(DepositState.SETTLED);
        stage.simulator.clearFaults();
        streams(service);
        assertThat(stage.settledMsat(deposit.request().id())).containsExactly(2_000L);
    }

    @Test
    void theNodeAwayLeavesEverythingAsItIs() {
        var service = stage.service();
        var deposit = service.open(1_000);
        pay(deposit, 0);
        stage.simulator.cause(Fault.of(FaultKind.UNREACHABLE));
        service.sweep();
        assertThat(service.follow.followOnce(() -> false)).isEqualTo(FollowSettlements.End.LOST);
        assertThat(service.sentinel.isTrusted()).isFalse();
        assertThat(service.now(deposit.request()).state()).isEqualTo(DepositState.OPEN);
        stage.simulator.clearFaults();
        service.sentinel.check();
        service.sweep();
        assertThat(service.now(deposit.request()).state()).isEqualTo(DepositState.SETTLED);
    }
}
