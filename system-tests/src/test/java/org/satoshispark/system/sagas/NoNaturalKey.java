package org.satoshispark.system.sagas;

import java.util.UUID;
import java.util.function.Function;
import org.satoshispark.kit.Reaction;
import org.satoshispark.messages.BitcoinEvent.DepositSettled;
import org.satoshispark.messages.Message;

/** Credits by the message and not by the deposit, and the inbox forgets: both lines of defence are gone. */
final class NoNaturalKey extends ForgetfulInbox {
    @Override
    public Reaction reaction(String service, Message message, Function<Message, Reaction> real) {
        return real.apply(
                message instanceof DepositSettled it && service.equals("accounting")
                        ? new DepositSettled(
                                UUID.randomUUID(), it.accountId(), it.amountMsat(), it.internal(), it.settledAt(), 1)
                        : message);
    }
}
