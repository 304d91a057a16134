package org.satoshispark.bitcoin.domain.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;

class DepositTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Receipt RECEIPT = new Receipt(1_500, 7, NOW);

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "EXPIRED", "CANCELED"})
    void aSettlementCreditsWhatWasPaidFromEveryStateBeforeIt(DepositState before) {
        var deposit = in(before);
        assertThat(deposit.settle(RECEIPT)).isEqualTo(new Settling.Credit(before == DepositState.CANCELED));
        assertThat(deposit.state()).isEqualTo(DepositState.SETTLED);
        assertThat(deposit.receipt()).contains(RECEIPT);
    }

    @Test
    void theSameSettlementAgainIsKnown() {
        var deposit = in(DepositState.OPEN);
        deposit.settle(RECEIPT);
        assertThat(deposit.settle(RECEIPT)).isEqualTo(new Settling.Known());
    }

    @Test
    void anotherFigureAfterwardsIsAConflictAndChangesNothing() {
        var deposit = in(DepositState.OPEN);
        deposit.settle(RECEIPT);
        assertThat(deposit.settle(new Receipt(9_999, 7, NOW))).isInstanceOf(Settling.Conflict.class);
        assertThat(deposit.receipt()).contains(RECEIPT);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "EXPIRED", "CANCELED"})
    void anInternalSettlementEndsItAndTheNodesOwnOneIsThenAConflict(DepositState before) {
        var deposit = in(before);
        assertThat(deposit.settleInternally(1_000, NOW)).isEqualTo(new Settling.Credit(false));
        assertThat(deposit.settleInternally(1_000, NOW)).isEqualTo(new Settling.Known());
        assertThat(deposit.settle(RECEIPT)).isInstanceOf(Settling.Conflict.class);
        assertThat(deposit.state()).isEqualTo(DepositState.SETTLED_INTERNAL);
    }

    @Test
    void whatTheNodeWasPaidIsNotSettledInternally() {
        var deposit = in(DepositState.OPEN);
        deposit.settle(RECEIPT);
        assertThat(deposit.settleInternally(1_000, NOW)).isInstanceOf(Settling.Conflict.class);
        assertThat(Deposit.requested(request(1)).settleInternally(1_000, NOW)).isInstanceOf(Settling.Conflict.class);
    }

    @Test
    void settledIsTheEnd() {
        var deposit = in(DepositState.OPEN);
        deposit.settle(RECEIPT);
        assertThat(deposit.expire()).isFalse();
        assertThat(deposit.cancel()).isFalse();
        assertThat(deposit.open(invoice())).isFalse();
        assertThat(deposit.state()).isEqualTo(DepositState.SETTLED);
    }

    @Test
    void onlyTheFirstSignOfTheEndIsShown() {
        assertThat(in(DepositState.OPEN).cancel()).isTrue();
        assertThat(in(DepositState.EXPIRED).cancel()).isFalse();
        assertThat(in(DepositState.EXPIRED).expire()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 9_007_199_254_740_992L, Long.MIN_VALUE, Long.MAX_VALUE})
    void anAmountIsPositiveAndExactInJson(long msat) {
        assertThatThrownBy(() -> request(msat)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Receipt(msat, 1, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Deposit in(DepositState state) {
        var deposit = Deposit.requested(request(1_000));
        deposit.open(invoice());
        switch (state) {
            case EXPIRED -> deposit.expire();
            case CANCELED -> deposit.cancel();
            case REQUESTED, OPEN, SETTLED, SETTLED_INTERNAL -> {}
        }
        return deposit;
    }

    private static Invoice invoice() {
        return new Invoice(new PaymentRequest("lnbcrt1abc"), NOW.plusSeconds(60));
    }

    private static DepositRequest request(long msat) {
        return new DepositRequest(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new NodeId("02" + "ab".repeat(32)),
                new PaymentHash("cd".repeat(32)),
                msat,
                "",
                Duration.ofMinutes(1),
                NOW);
    }
}
