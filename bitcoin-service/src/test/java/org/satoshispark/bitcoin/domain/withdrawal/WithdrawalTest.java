package org.satoshispark.bitcoin.domain.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalInput.*;

class WithdrawalTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private final Withdrawal withdrawal =
            Withdrawal.request(new UUID(0, 1), new UUID(0, 2), terms(25_000_123, 250_002), NOW);

    static PaymentTerms terms(long amountMsat, long feeLimitMsat) {
        var node = new NodeId("02" + "a".repeat(64));
        var payee = new NodeId("03" + "b".repeat(64));
        return new PaymentTerms(
                node,
                new PaymentRequest("lnbcrt1"),
                Inputs.PREIMAGE.hash(),
                payee,
                amountMsat,
                false,
                feeLimitMsat,
                NOW.plusSeconds(3600),
                Optional.empty(),
                false);
    }

    @Test
    void factsAreNumberedWithoutGapsAndSilentMovesTakeNoNumber() {
        assertThat(withdrawal.facts()).isEqualTo(1);
        withdrawal.take(new Accept(), NOW);
        assertThat(withdrawal.facts()).isEqualTo(1);
        withdrawal.take(new Send(), NOW);
        assertThat(withdrawal.facts()).isEqualTo(2);
        withdrawal.take(new SeeInFlight(), NOW);
        withdrawal.take(new LoseSight(), NOW);
        withdrawal.take(new MarkStuck(), NOW);
        withdrawal.take(new MarkStuck(), NOW);
        assertThat(withdrawal.facts()).isEqualTo(3);
        withdrawal.take(new SeeSuccess(Inputs.PREIMAGE, 25_000_123, 77), NOW);
        withdrawal.take(new SeeSuccess(Inputs.PREIMAGE, 25_000_123, 77), NOW);
        assertThat(withdrawal.facts()).isEqualTo(4);
    }

    @Test
    void aReplayedVerdictAfterTheEndChangesNothing() {
        withdrawal.take(new Accept(), NOW);
        withdrawal.take(new Send(), NOW);
        withdrawal.take(new SeeFailure("FAILURE_REASON_NO_ROUTE"), NOW);
        assertThat(withdrawal.take(new Accept(), NOW)).isEqualTo(new Reply.NoEffect());
        assertThat(withdrawal.state()).isEqualTo(WithdrawalState.FAILED);
        assertThat(withdrawal.schedule().dueAt()).isEmpty();
        assertThat(withdrawal.ending())
                .contains(new Ending.Failed(Proof.NODE_TERMINAL, "FAILURE_REASON_NO_ROUTE", NOW));
    }

    @Test
    void theRealFeeIsKeptToTheMillisatoshi() {
        withdrawal.take(new Accept(), NOW);
        withdrawal.take(new Send(), NOW);
        withdrawal.take(new SeeSuccess(Inputs.PREIMAGE, 25_000_123, 1_001), NOW);
        assertThat(withdrawal.ending()).contains(new Ending.Paid(Inputs.PREIMAGE, 25_000_123, 1_001, NOW));
    }

    @Test
    void theLongerItLastsTheLaterTheNextLook() {
        withdrawal.take(new Accept(), NOW);
        withdrawal.take(new Send(), NOW);
        assertThat(pauseAfter(Duration.ofMillis(100))).isEqualTo(Duration.ofMillis(500));
        assertThat(pauseAfter(Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(5));
        assertThat(pauseAfter(Duration.ofHours(5))).isEqualTo(Duration.ofMinutes(1));
    }

    private Duration pauseAfter(Duration age) {
        withdrawal.lookAgain(NOW.plus(age), Duration.ofMillis(500), Duration.ofMinutes(1));
        return Duration.between(NOW.plus(age), withdrawal.schedule().dueAt().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "9007199254740992, 1", "9007199254740991, 1", "1, 0", "1, -1", "9223372036854775807, 1"
    })
    void amountsOutOfBoundsCannotBeHeld(long amountMsat, long feeLimitMsat) {
        assertThatThrownBy(() -> terms(amountMsat, feeLimitMsat)).isInstanceOf(IllegalArgumentException.class);
    }
}
