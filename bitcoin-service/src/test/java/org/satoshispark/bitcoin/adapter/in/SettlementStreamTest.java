package org.satoshispark.bitcoin.adapter.in;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.deposit.DepositState;
import org.satoshispark.bitcoin.testing.BitcoinTestResource;
import org.satoshispark.bitcoin.testing.DepositService;
import org.satoshispark.bitcoin.testing.Stage;
import org.satoshispark.kit.Transactions;

@QuarkusTest
@WithTestResource(BitcoinTestResource.class)
class SettlementStreamTest {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Inject
    Transactions transactions;

    @Test
    void itCreditsThroughARestartOfTheNode() {
        try (var stage = new Stage(transactions)) {
            var service = stage.service();
            var stream = new SettlementStream(service.follow, true);
            stream.start(null);
            try {
                // Until the first event is stored there is no backlog (D3): pay until one was seen live.
                var first = service.open(1_000);
                while (cursor(service) == 0) {
                    pay(stage, service.open(1_000));
                    LockSupport.parkNanos(20_000_000);
                }
                stage.simulator.restartNode();
                pay(stage, first);
                awaitSettled(service, first);
                assertThat(stage.settledMsat(first.request().id())).containsExactly(1_000L);
            } finally {
                stream.stop(null);
            }
        }
    }

    /** Its stream may live on while the node was silent for a moment, so somebody else must look. */
    @Test
    void aNodeThatWasSilentIsTakenUpAgainWithoutItsStreamBreaking() {
        try (var stage = new Stage(transactions)) {
            var sentinel = stage.service().sentinel;
            sentinel.check();
            sentinel.lost("it let somebody wait");
            new DepositSchedule(null, null, null, sentinel, false).lookAtNode();
            assertThat(sentinel.isTrusted()).isFalse();
            new DepositSchedule(null, null, null, sentinel, true).lookAtNode();
            assertThat(sentinel.isTrusted()).isTrue();
        }
    }

    private static void pay(Stage stage, Deposit deposit) {
        stage.paysOutside(deposit.invoice().orElseThrow().text().text(), 0);
    }

    private static long cursor(DepositService service) {
        return service.sentinel
                .identity()
                .flatMap(service.nodes::find)
                .map(node -> node.cursor().settleIndex())
                .orElse(0L);
    }

    private static void awaitSettled(DepositService service, Deposit deposit) {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (service.now(deposit.request()).state() != DepositState.SETTLED) {
            assertThat(System.nanoTime()).as("settled within " + LONGEST).isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
