package org.satoshispark.bitcoin.domain.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeePolicyTest {
    private final FeePolicy policy = new FeePolicy(10_000, 10_000, 5_000_000, 1_000);

    @ParameterizedTest
    @CsvSource({
        "1, 10000",
        "999, 10000",
        "1000000, 10000",
        "1000001, 10001",
        "25000000, 250000",
        "25000123, 250002",
        "500000000, 5000000",
        "9007199254740991, 5000000"
    })
    void theLimitIsTheLargerOfFloorAndOnePercentUnderTheCap(long amountMsat, long limitMsat) {
        assertThat(policy.limitMsat(amountMsat)).isEqualTo(limitMsat);
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000, 10_000, 5_000_000})
    void aClientMayAskForLessOrMoreWithinBounds(long asked) {
        assertThat(policy.limitMsat(25_000_000, OptionalLong.of(asked))).hasValue(asked);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 999, 5_000_001, Long.MAX_VALUE})
    void aLimitOutOfBoundsIsRefused(long asked) {
        assertThat(policy.limitMsat(25_000_000, OptionalLong.of(asked))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 9_007_199_254_740_992L, Long.MAX_VALUE})
    void anAmountOutOfBoundsIsABug(long amountMsat) {
        assertThatThrownBy(() -> policy.limitMsat(amountMsat)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPolicyThatCouldGiveZeroCannotBeMade() {
        assertThatThrownBy(() -> new FeePolicy(0, 10_000, 5_000_000, 1_000))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FeePolicy(10_000, 10_000, 5_000_000, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
