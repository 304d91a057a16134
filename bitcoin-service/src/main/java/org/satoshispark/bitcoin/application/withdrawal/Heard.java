package org.satoshispark.bitcoin.application.withdrawal;

import java.util.Optional;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalInput;

/**
 * What a step learned: the input it amounts to, the node's word behind it, and whether people must look.
 *
 * @param word  empty when the node was not asked
 * @param alarm what cannot be true, though the input is
 */
record Heard(WithdrawalInput input, Optional<NodeWord> word, Optional<String> alarm) {

    static Heard of(WithdrawalInput input) {
        return new Heard(input, Optional.empty(), Optional.empty());
    }

    static Heard of(WithdrawalInput input, NodeWord word) {
        return new Heard(input, Optional.of(word), Optional.empty());
    }

    Heard alarming(String why) {
        return new Heard(input, word, Optional.of(why));
    }
}
