package org.satoshispark.bitcoin.adapter.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.satoshispark.bitcoin.application.node.LookupAnswer;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.application.withdrawal.Refusal;
import org.satoshispark.bitcoin.application.withdrawal.RequestWithdrawal;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.deposit.DepositState;
import org.satoshispark.bitcoin.domain.withdrawal.Ending;
import org.satoshispark.bitcoin.domain.withdrawal.Proof;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState;
import org.satoshispark.bitcoin.testing.BitcoinTestResource;
import org.satoshispark.bitcoin.testing.DepositService;
import org.satoshispark.bitcoin.testing.Stage;
import org.satoshispark.bitcoin.testing.WithdrawalService;
import org.satoshispark.kit.Transactions;

/** One user of ours pays another's invoice, against the simulated node and a real PostgreSQL (I1-I4, W18). */
@QuarkusTest
@WithTestResource(BitcoinTestResource.class)
class InternalJourneyTest {
    private static final UUID BOB = UUID.randomUUID();

    @Inject
    Transactions transactions;

    private Stage stage;
    private DepositService depositing;
    private WithdrawalService service;
    private Deposit deposit;

    @BeforeEach
    void start() {
        stage = new Stage(transactions);
        depositing = stage.service();
        deposit = depositing.open(7_000_001);
        service = new WithdrawalService(stage, stage.payer, InstantSource.system(), Runnable::run);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private String text() {
        return deposit.invoice().orElseThrow().text().text();
    }

    @Test
    void bothEndsSettleInOneCommitAndNobodyCanPayTheInvoiceAnyMore() {
        var withdrawal = service.accepted(BOB, text());
        assertThat(withdrawal.terms().feeLimitMsat()).isZero();
        service.job.runOnce();
        var now = service.now(withdrawal);
        assertThat(now.state()).isEqualTo(WithdrawalState.SUCCEEDED);
        assertThat(((Ending.Paid) now.ending().orElseThrow()).preimage().hash())
                .isEqualTo(deposit.request().hash());
        assertThat(depositing.now(deposit.request()).state()).isEqualTo(DepositState.SETTLED_INTERNAL);
        assertThat(stage.settledMsat(deposit.request().id())).containsExactly(7_000_001L);
        var atNode =
                ((LookupAnswer.Found) stage.receiver.lookup(deposit.request().hash())).invoice();
        assertThat(atNode.state()).isEqualTo(NodeInvoice.State.CANCELED);
        depositing.sweep();
        assertThat(stage.settledMsat(deposit.request().id())).containsExactly(7_000_001L);
    }

    @Test
    void anInvoiceThatIsPaidFromOutsideMeanwhileIsNotPaidTwice() {
        var withdrawal = service.accepted(BOB, text());
        stage.paysOutside(text(), 7_000_001);
        service.job.runOnce();
        var failed = (Ending.Failed) service.now(withdrawal).ending().orElseThrow();
        assertThat(failed.proof()).isEqualTo(Proof.NEVER_SENT);
        depositing.sweep();
        assertThat(depositing.now(deposit.request()).state()).isEqualTo(DepositState.SETTLED);
        assertThat(stage.settledMsat(deposit.request().id())).containsExactly(7_000_001L);
    }

    @Test
    void aCancelWithoutCommitIsDrivenAgain() {
        var withdrawal = service.accepted(BOB, text());
        stage.receiver.cancel(deposit.request().hash());
        depositing.sweep();
        assertThat(depositing.now(deposit.request()).state()).isEqualTo(DepositState.CANCELED);
        service.job.runOnce();
        assertThat(service.now(withdrawal).state()).isEqualTo(WithdrawalState.SUCCEEDED);
        assertThat(depositing.now(deposit.request()).state()).isEqualTo(DepositState.SETTLED_INTERNAL);
    }

    @Test
    void payingYourselfIsRefused() {
        var refused = (RequestWithdrawal.Outcome.Refused)
                service.request(deposit.request().accountId(), text());
        assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.OWN_INVOICE);
        assertThat(stage.rows("select 1 from withdrawal")).isEmpty();
    }
}
