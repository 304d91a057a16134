package org.satoshispark.system.sagas;

import java.util.function.Function;
import org.satoshispark.kit.Reaction;
import org.satoshispark.messages.BitcoinEvent.WithdrawalPaid;
import org.satoshispark.messages.Message;

/** Accounting takes one msat more than the real fee. */
final class ChargesOneMsatMore implements Sabotage {
    @Override
    public Reaction reaction(String service, Message message, Function<Message, Reaction> real) {
        return real.apply(
                message instanceof WithdrawalPaid it && service.equals("accounting")
                        ? new WithdrawalPaid(
                                it.withdrawalId(),
                                it.accountId(),
                                it.amountMsat(),
                                it.feeMsat() + 1,
                                it.internal(),
                                it.paidAt(),
                                it.aggregateVersion())
                        : message);
    }
}
