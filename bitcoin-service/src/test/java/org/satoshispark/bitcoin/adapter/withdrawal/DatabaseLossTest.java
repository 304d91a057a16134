package org.satoshispark.bitcoin.adapter.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState.SENDING;
import static org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState.SUCCEEDED;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.satoshispark.bitcoin.application.withdrawal.PaymentThreads;
import org.satoshispark.bitcoin.testing.BitcoinTestResource;
import org.satoshispark.bitcoin.testing.InterruptedPayer;
import org.satoshispark.bitcoin.testing.Stage;
import org.satoshispark.bitcoin.testing.WithdrawalService;
import org.satoshispark.kit.Transactions;
import org.satoshispark.localstack.postgres.TestPostgres;
import org.satoshispark.simulator.domain.Behaviour;

/** Found by chaos: PostgreSQL was killed while a payment was under way, and its thread died of it. */
@QuarkusTest
@WithTestResource(BitcoinTestResource.class)
class DatabaseLossTest {
    private static final Duration PAST_THE_LEASE = Duration.ofSeconds(60);

    @Inject
    Transactions transactions;

    private final List<Throwable> died = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final TestPostgres postgres = TestPostgres.start();
    private Stage stage;
    private Duration ahead = Duration.ZERO;

    @BeforeEach
    void start() {
        stage = new Stage(transactions);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    /** Every lane on a thread of its own, as in the service. */
    private WithdrawalService process(Runnable duringThePayment) {
        var factory = Thread.ofVirtual()
                .name("payment-", 0)
                .uncaughtExceptionHandler((thread, failure) -> died.add(failure))
                .factory();
        return new WithdrawalService(
                stage,
                new InterruptedPayer(stage.payer, duringThePayment),
                () -> Instant.now().plus(ahead),
                new PaymentThreads(lane -> {
                    var thread = factory.newThread(lane);
                    threads.add(thread);
                    return thread;
                }));
    }

    private int turn(WithdrawalService service) throws InterruptedException {
        var lanes = service.job.runOnce();
        for (var thread : threads) {
            thread.join();
        }
        return lanes;
    }

    private void isLostAndTakenUp(WithdrawalService loser, WithdrawalService taker) throws InterruptedException {
        var invoice = stage.simulator.world().invoice(25_000_123, 3_600, Behaviour.succeed());
        var withdrawal = loser.accepted(UUID.randomUUID(), invoice.terms().paymentRequest());
        assertThat(turn(loser)).isEqualTo(1);
        postgres.startAgain();
        assertThat(died).as("threads that died").isEmpty();
        assertThat(taker.now(withdrawal).state()).isEqualTo(SENDING);
        assertThat(turn(taker)).as("leased still").isZero();
        ahead = PAST_THE_LEASE;
        assertThat(turn(taker)).isEqualTo(1);
        assertThat(taker.now(withdrawal).state()).isEqualTo(SUCCEEDED);
        assertThat(stage.simulator.world().find(invoice.hash()).orElseThrow().timesStarted())
                .isEqualTo(1);
        assertThat(stage.rows("select 1 from outbox where ce_type like '%withdrawal-paid%'"))
                .hasSize(1);
    }

    @Test
    void aPaymentWhoseDatabaseWasKilledIsTakenUpByAnotherInstance() throws InterruptedException {
        isLostAndTakenUp(process(postgres::kill), process(() -> {}));
    }

    @Test
    void aPaymentWhoseDatabaseWasKilledIsTakenUpByTheSameInstance() throws InterruptedException {
        var same = process(postgres::kill);
        isLostAndTakenUp(same, same);
    }

    /** A setting that the driver sends; whether it arrived shows only there. */
    @Test
    void aTransactionThatNobodyEndsIsEndedByTheServer() {
        assertThat(stage.rows("show idle_in_transaction_session_timeout"))
                .singleElement()
                .satisfies(row -> assertThat(row[0]).isEqualTo("90s"));
    }
}
