package org.satoshispark.accounting.application;

import java.util.List;
import org.satoshispark.accounting.domain.Operation;
import org.satoshispark.accounting.domain.OperationKind;
import org.satoshispark.accounting.domain.Posting;
import org.satoshispark.accounting.domain.SystemAccount;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.AccountingEvent.UnclaimedParked;
import org.satoshispark.messages.BitcoinEvent.UnclaimedReceived;

/** Keeps money that came for nobody we know in SUSPENSE until somebody claims it (lightning.md D13). */
public final class ParkWhenUnclaimedReceived implements EventHandler<UnclaimedReceived, UnclaimedParked> {
    private final Ledger ledger;

    public ParkWhenUnclaimedReceived(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Touches touches(UnclaimedReceived message) {
        return Touches.of(ledger.journal(), operation(message));
    }

    @Override
    public List<UnclaimedParked> on(UnclaimedReceived message, UnitOfWork work) {
        if (work.find(ledger.journal(), operation(message)).isPresent()) {
            return List.of();
        }
        ledger.post(
                operation(message),
                work,
                List.of(new Posting.OnSystem(SystemAccount.SUSPENSE, message.amountMsat())),
                List.of(new Posting.OnSystem(SystemAccount.NODE, -message.amountMsat())));
        return List.of(new UnclaimedParked(message.unclaimedId(), message.amountMsat(), 1));
    }

    private static Operation operation(UnclaimedReceived message) {
        return new Operation(OperationKind.UNCLAIMED, message.unclaimedId());
    }
}
