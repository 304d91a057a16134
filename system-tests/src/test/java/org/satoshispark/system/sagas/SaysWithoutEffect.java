package org.satoshispark.system.sagas;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.satoshispark.kit.Reaction;
import org.satoshispark.kit.Touches;
import org.satoshispark.messages.AccountingEvent.TransferSucceeded;
import org.satoshispark.messages.CrowdfundingEvent.DonationRequested;
import org.satoshispark.messages.Message;

/** Accounting says that a donation moved, and moves nothing. */
final class SaysWithoutEffect implements Sabotage {
    @Override
    public Reaction reaction(String service, Message message, Function<Message, Reaction> real) {
        return message instanceof DonationRequested it && service.equals("accounting")
                ? new Reaction(Optional.of(new Reaction.Bound(Touches.none(), work -> List.of(succeeded(it)))))
                : real.apply(message);
    }

    private static TransferSucceeded succeeded(DonationRequested it) {
        return new TransferSucceeded(
                it.donationId(), it.campaignId(), it.donorId(), it.amountMsat(), 0, 0, 2, it.amountMsat(), 1);
    }
}
