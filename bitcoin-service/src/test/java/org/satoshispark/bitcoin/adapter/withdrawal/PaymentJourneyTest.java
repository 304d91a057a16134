package org.satoshispark.bitcoin.adapter.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState.*;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.satoshispark.bitcoin.application.node.PaymentOrder;
import org.satoshispark.bitcoin.application.withdrawal.RequestWithdrawal;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.bitcoin.domain.withdrawal.Ending;
import org.satoshispark.bitcoin.domain.withdrawal.Proof;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState;
import org.satoshispark.bitcoin.testing.BitcoinTestResource;
import org.satoshispark.bitcoin.testing.CrashingPayer;
import org.satoshispark.bitcoin.testing.Stage;
import org.satoshispark.bitcoin.testing.WithdrawalService;
import org.satoshispark.kit.Transactions;
import org.satoshispark.simulator.domain.Behaviour;
import org.satoshispark.simulator.domain.FailureReason;
import org.satoshispark.simulator.domain.OutsideInvoice;
import org.satoshispark.simulator.faults.Fault;
import org.satoshispark.simulator.faults.FaultKind;

/** Payments over real gRPC against the simulated node, with a real PostgreSQL; only the clock is ours. */
@QuarkusTest
@WithTestResource(BitcoinTestResource.class)
class PaymentJourneyTest {
    private static final UUID ALICE = UUID.randomUUID();

    @Inject
    Transactions transactions;

    private Stage stage;
    private Duration ahead = Duration.ZERO;
    private WithdrawalService service;

    @BeforeEach
    void start() {
        stage = new Stage(transactions);
        service = process();
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private WithdrawalService process() {
        return new WithdrawalService(stage, stage.payer, () -> Instant.now().plus(ahead), Runnable::run);
    }

    private OutsideInvoice invoice(Behaviour behaviour) {
        return stage.simulator.world().invoice(25_000_123, 3_600, behaviour);
    }

    private Withdrawal accepted(OutsideInvoice invoice) {
        return service.accepted(ALICE, invoice.terms().paymentRequest());
    }

    private int starts(OutsideInvoice invoice) {
        return stage.simulator.world().find(invoice.hash()).orElseThrow().timesStarted();
    }

    private WithdrawalState state(Withdrawal of) {
        return service.now(of).state();
    }

    /** Drives what is due, as often as needed, until it stands like this. */
    private void until(Withdrawal of, WithdrawalState wanted) {
        for (var turn = 0; turn < 100 && state(of) != wanted; turn++) {
            ahead = ahead.plusSeconds(2);
            service.job.runOnce();
        }
        assertThat(state(of)).isEqualTo(wanted);
    }

    private List<String> told(Withdrawal of) {
        return stage
                .rows(
                        "select ce_type || ' ' || ce_aggregateversion from outbox where ce_subject = $1 order by"
                                + " created_at, id",
                        of.id().toString())
                .stream()
                .map(row -> ((String) row[0]).replaceAll(".*withdrawal-(.*)\\.v1", "$1"))
                .toList();
    }

    @Test
    void anInvoiceIsPaidOnceWithItsRealFeeToTheMillisatoshi() {
        var invoice = invoice(Behaviour.succeed(1_234));
        var withdrawal = accepted(invoice);
        until(withdrawal, SUCCEEDED);
        var paid = (Ending.Paid) service.now(withdrawal).ending().orElseThrow();
        assertThat(paid.valueMsat()).isEqualTo(25_000_123);
        assertThat(paid.feeMsat()).isEqualTo(1_234);
        assertThat(paid.preimage().hash()).isEqualTo(withdrawal.terms().hash());
        assertThat(told(withdrawal)).containsExactly("requested 1", "sending 2", "paid 3");
        assertThat(starts(invoice)).isEqualTo(1);
        assertThat(stage.rows("select 1 from withdrawal where leased_by is not null"))
                .isEmpty();
        assertThat(stage.rows("select said from payment_history")).hasSize(1);
    }

    @Test
    void aLostAnswerIsTrackedAndPaidOnce() {
        var invoice = invoice(Behaviour.succeed());
        var withdrawal = accepted(invoice);
        stage.simulator.cause(
                Fault.of(FaultKind.LOSE_ANSWERS).onlyFor("SendPaymentV2").times(1));
        service.job.runOnce();
        assertThat(state(withdrawal)).isEqualTo(UNKNOWN);
        assertThat(told(withdrawal)).containsExactly("requested 1", "sending 2");
        until(withdrawal, SUCCEEDED);
        assertThat(starts(invoice)).isEqualTo(1);
    }

    @Test
    void aPaymentInFlightForSecondsSucceedsLate() {
        var invoice = invoice(Behaviour.succeed().after(3));
        var withdrawal = accepted(invoice);
        service.job.runOnce();
        assertThat(state(withdrawal)).isEqualTo(IN_FLIGHT);
        until(withdrawal, SUCCEEDED);
        assertThat(starts(invoice)).isEqualTo(1);
    }

    @Test
    void aPaymentThatTheNodeHasAlreadyIsAttachedTo() {
        var invoice = invoice(Behaviour.hold());
        var withdrawal = accepted(invoice);
        stage.payer.pay(
                new PaymentOrder(
                        new PaymentRequest(invoice.terms().paymentRequest()),
                        new org.satoshispark.bitcoin.domain.node.PaymentHash(
                                invoice.hash().hex()),
                        OptionalLong.empty(),
                        250_002,
                        Duration.ofSeconds(60)),
                Duration.ofMillis(300));
        service.job.runOnce();
        assertThat(state(withdrawal)).isEqualTo(IN_FLIGHT);
        stage.simulator.world().succeed(invoice.hash());
        until(withdrawal, SUCCEEDED);
        assertThat(starts(invoice)).isEqualTo(1);
    }

    @Test
    void notFoundBeforeExpiryIsAskedAgain() {
        var invoice = invoice(Behaviour.succeed());
        var withdrawal = accepted(invoice);
        stage.simulator.cause(Fault.of(FaultKind.REFUSE)
                .onlyFor("SendPaymentV2")
                .answering("UNAVAILABLE", "gone")
                .times(1));
        service.job.runOnce();
        assertThat(state(withdrawal)).isEqualTo(UNKNOWN);
        until(withdrawal, SUCCEEDED);
        assertThat(starts(invoice)).isEqualTo(1);
    }

    @Test
    void notFoundLongAfterExpiryOnATrustedNodeReleases() {
        var invoice = invoice(Behaviour.succeed());
        var withdrawal = accepted(invoice);
        stage.simulator.cause(
                Fault.of(FaultKind.REFUSE).onlyFor("SendPaymentV2").answering("UNAVAILABLE", "gone"));
        service.job.runOnce();
        ahead = Duration.ofSeconds(3_600 + 590);
        service.job.runOnce();
        assertThat(state(withdrawal)).isEqualTo(UNKNOWN);
        ahead = Duration.ofSeconds(3_600 + 800);
        service.job.runOnce();
        assertThat(((Ending.Failed) service.now(withdrawal).ending().orElseThrow()).proof())
                .isEqualTo(Proof.EXPIRY_FENCE);
        assertThat(starts(invoice)).isZero();
    }

    @Test
    void aRestartOfTheNodeDuringAPaymentIsSatOut() {
        var invoice = invoice(Behaviour.hold());
        var withdrawal = accepted(invoice);
        until(withdrawal, IN_FLIGHT);
        stage.simulator.restartNode();
        for (var turn = 0; turn < 3; turn++) {
            ahead = ahead.plusSeconds(60);
            service.job.runOnce();
        }
        assertThat(state(withdrawal)).isIn(IN_FLIGHT, UNKNOWN);
        stage.simulator.world().succeed(invoice.hash());
        until(withdrawal, SUCCEEDED);
        assertThat(starts(invoice)).isEqualTo(1);
    }

    @Test
    void aNodeThatLostItsDatabaseNeverLeadsToARefundOrASecondPayment() {
        until(accepted(invoice(Behaviour.succeed())), SUCCEEDED);
        var invoice = invoice(Behaviour.hold());
        var withdrawal = accepted(invoice);
        stage.simulator.cause(
                Fault.of(FaultKind.LOSE_ANSWERS).onlyFor("SendPaymentV2").times(1));
        service.job.runOnce();
        assertThat(starts(invoice)).isEqualTo(1);
        stage.simulator.cause(Fault.of(FaultKind.LOST_DATABASE));
        service.sentinel.check();
        assertThat(service.sentinel.isTrusted()).isFalse();
        for (var day = 0; day < 4; day++) {
            ahead = ahead.plusDays(1);
            service.job.runOnce();
        }
        assertThat(state(withdrawal)).isEqualTo(UNKNOWN);
        assertThat(told(withdrawal)).containsExactly("requested 1", "sending 2", "stuck 3");
        assertThat(starts(invoice)).isEqualTo(1);
    }

    @Test
    void anUnroutableInvoiceIsReleasedWithTheNodesOwnWord() {
        var withdrawal = accepted(invoice(Behaviour.fail(FailureReason.NO_ROUTE)));
        until(withdrawal, FAILED);
        var failed = (Ending.Failed) service.now(withdrawal).ending().orElseThrow();
        assertThat(failed.proof()).isEqualTo(Proof.NODE_TERMINAL);
        assertThat(failed.reason()).startsWith("Not sent");
        service.hearAccepted(withdrawal);
        service.job.runOnce();
        assertThat(told(withdrawal)).containsExactly("requested 1", "sending 2", "failed 3");
    }

    @Test
    void theSameInvoiceMayBeTriedAgainAfterAProvenFailure() {
        var invoice = invoice(Behaviour.fail(FailureReason.TIMEOUT));
        until(accepted(invoice), FAILED);
        stage.simulator.world().script(invoice.hash(), Behaviour.succeed());
        var second = accepted(invoice);
        until(second, SUCCEEDED);
        assertThat(service.now(second).terms().triedBefore()).isTrue();
    }

    @Test
    void twoInstancesAtOncePayEverythingOnce() throws Exception {
        var invoices = new ArrayList<OutsideInvoice>();
        for (var i = 0; i < 12; i++) {
            var invoice = invoice(Behaviour.succeed());
            invoices.add(invoice);
            accepted(invoice);
        }
        try (var threads = Executors.newFixedThreadPool(2)) {
            var turns = new ArrayList<java.util.concurrent.Callable<Integer>>();
            for (var worker : List.of(process(), process())) {
                turns.add(() -> worker.job.runOnce());
                turns.add(() -> worker.job.runOnce());
            }
            for (var turn : threads.invokeAll(turns)) {
                turn.get();
            }
        }
        assertThat(invoices).allMatch(invoice -> starts(invoice) == 1);
        assertThat(stage.rows("select 1 from withdrawal where state = 'SUCCEEDED'"))
                .hasSize(12);
        assertThat(stage.rows("select 1 from outbox where ce_type like '%withdrawal-paid%'"))
                .hasSize(12);
    }

    @Test
    void aKillBetweenSendingAndTheCallIsDrivenByAnotherInstanceWhenTheLeaseIsOver() {
        var invoice = invoice(Behaviour.succeed());
        var withdrawal = accepted(invoice);
        var killed = new WithdrawalService(
                stage, new CrashingPayer(stage.payer), () -> Instant.now().plus(ahead), Runnable::run);
        assertThatThrownBy(killed.job::runOnce).isInstanceOf(CrashingPayer.Crash.class);
        assertThat(state(withdrawal)).isEqualTo(SENDING);
        assertThat(starts(invoice)).isZero();
        until(withdrawal, SUCCEEDED);
        assertThat(starts(invoice)).isEqualTo(1);
    }

    @Test
    void whatTheNodeMayKnowIsLookedAtBeforeAnythingIsSent() {
        var unknown = accepted(invoice(Behaviour.hold()));
        stage.simulator.cause(
                Fault.of(FaultKind.REFUSE).onlyFor("SendPaymentV2").answering("UNAVAILABLE", "gone"));
        service.job.runOnce();
        ahead = Duration.ofSeconds(1);
        accepted(invoice(Behaviour.succeed()));
        ahead = Duration.ofSeconds(60);
        assertThat(process().due.claim(1)).containsExactly(unknown.id());
    }

    @Test
    void aLeaseKeepsOthersAwayUntilItIsOver() {
        accepted(invoice(Behaviour.succeed()));
        assertThat(process().due.claim(10)).hasSize(1);
        assertThat(service.due.claim(10)).isEmpty();
        ahead = Duration.ofSeconds(46);
        assertThat(service.due.claim(10)).hasSize(1);
    }

    @Test
    void ofTwoThatGiveTheSameInvoiceAtOnceOneIsRefused() throws Exception {
        var text = invoice(Behaviour.succeed()).terms().paymentRequest();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var asks = new ArrayList<java.util.concurrent.Callable<RequestWithdrawal.Outcome>>();
            for (var i = 0; i < 8; i++) {
                asks.add(() -> service.request(UUID.randomUUID(), text));
            }
            var taken = 0;
            for (var answer : threads.invokeAll(asks)) {
                taken += answer.get() instanceof RequestWithdrawal.Outcome.Requested ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
        assertThat(stage.rows("select 1 from withdrawal")).hasSize(1);
        assertThat(stage.rows("select 1 from outbox")).hasSize(1);
    }

    @Test
    void theRuntimeRoleCannotRewriteTermsOrHistory() {
        accepted(invoice(Behaviour.succeed()));
        for (var forbidden : List.of(
                "update withdrawal set amount_msat = 1",
                "update withdrawal set node_id = destination",
                "update deposit set amount_msat = 1",
                "update deposit set account_id = id",
                "delete from deposit",
                "delete from withdrawal",
                "delete from payment_history",
                "update payment_history set said = ''")) {
            assertThatThrownBy(() -> stage.rows(forbidden)).hasMessageContaining("permission denied");
        }
    }
}
