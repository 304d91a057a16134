package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.satoshispark.system.client.Api.Answer;
import org.satoshispark.system.client.Until;

/** A hundred withdrawals against one balance: exactly the affordable ones succeed, and none is paid twice. */
@Tag("journey")
@ExtendWith(RunningSuite.class)
class ManyWithdrawalsJourneyTest {
    private static final int TRIED = 100;
    private static final int AFFORDABLE = 25;
    private static final long AMOUNT = 100_000;
    private static final long FEE_LIMIT = 5_000;
    private static final long FEE = 1_500;
    private static final long BALANCE = AFFORDABLE * (AMOUNT + FEE_LIMIT) + AMOUNT + FEE_LIMIT - 1;

    @Test
    void exactlyTheAffordableOnesSucceed() throws SQLException {
        var alice = People.with("alice", BALANCE);
        // On hold, so that no released fee can make another one affordable before all are decided.
        var invoices = AtOnce.some(
                TRIED, 8, number -> RunningSuite.outside().invoice(AMOUNT, Map.of("outcome", "HOLD", "feeMsat", FEE)));

        var asked = AtOnce.all(
                TRIED,
                number -> alice.post(
                        "/bitcoin/v1/withdrawals",
                        Map.of(
                                "paymentRequest",
                                invoices.get(number).text("paymentRequest"),
                                "maxFeeMsat",
                                FEE_LIMIT)));
        var decided = asked.stream()
                .map(one -> People.followed(alice, one, "rejected", "in_flight", "unknown"))
                .toList();
        var accepted = decided.stream().filter(one -> !isRejected(one)).toList();
        assertEquals(AFFORDABLE, accepted.size());
        People.awaitBalance(alice, AMOUNT + FEE_LIMIT - 1, AFFORDABLE * (AMOUNT + FEE_LIMIT));

        accepted.forEach(ManyWithdrawalsJourneyTest::arrive);
        var ends = asked.stream()
                .map(one -> People.followed(alice, one, "rejected", "paid"))
                .toList();

        assertEquals(
                List.of("INSUFFICIENT_FUNDS"),
                ends.stream()
                        .filter(ManyWithdrawalsJourneyTest::isRejected)
                        .map(one -> one.text("reason"))
                        .distinct()
                        .toList());
        People.awaitBalance(alice, BALANCE - AFFORDABLE * (AMOUNT + FEE), 0);
        ends.forEach(ManyWithdrawalsJourneyTest::wasStartedOnceAtMost);
        Proof.everythingAddsUp();
    }

    private static boolean isRejected(Answer withdrawal) {
        return withdrawal.text("status").equals("rejected");
    }

    private static void arrive(Answer withdrawal) {
        Until.holds(
                "the node paying " + withdrawal.text("paymentHash"),
                People.SOON,
                () -> RunningSuite.outside().letArrive(withdrawal.text("paymentHash")),
                answer -> answer.status() == 200);
    }

    private static void wasStartedOnceAtMost(Answer withdrawal) {
        var invoice = RunningSuite.outside().invoice(withdrawal.text("paymentHash"));
        assertEquals(
                isRejected(withdrawal) ? 0 : 1,
                invoice.body().path("timesStarted").asInt(),
                invoice::toString);
        assertEquals(!isRejected(withdrawal), invoice.body().path("paid").asBoolean(), invoice::toString);
    }
}
