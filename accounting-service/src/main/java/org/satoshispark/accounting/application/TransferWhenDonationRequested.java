package org.satoshispark.accounting.application;

import java.util.List;
import org.satoshispark.accounting.domain.Account;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.accounting.domain.Operation;
import org.satoshispark.accounting.domain.OperationKind;
import org.satoshispark.accounting.domain.Outcome;
import org.satoshispark.accounting.domain.Reason;
import org.satoshispark.accounting.domain.Transfer;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.AccountingEvent.TransferRejected;
import org.satoshispark.messages.AccountingEvent.TransferSucceeded;
import org.satoshispark.messages.AccountingEvent.TransferVerdict;
import org.satoshispark.messages.CrowdfundingEvent.DonationRequested;

/** Moves a donation from the donor's available balance into the campaign's escrow, or refuses for ever. */
public final class TransferWhenDonationRequested implements EventHandler<DonationRequested, TransferVerdict> {
    private final Ledger ledger;

    public TransferWhenDonationRequested(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Touches touches(DonationRequested message) {
        return Touches.of(ledger.accounts(), AccountId.user(message.donorId()))
                .and(ledger.accounts(), AccountId.escrow(message.campaignId()))
                .and(ledger.decisionOn(operation(message)));
    }

    @Override
    public List<TransferVerdict> on(DonationRequested message, UnitOfWork work) {
        if (ledger.isDecided(operation(message), work)) {
            return List.of();
        }
        if (message.donorId().equals(message.ownerId())) {
            return List.of(reject(message, Reason.OWN_CAMPAIGN, work));
        }
        return List.of(transfer(message, work));
    }

    private TransferVerdict transfer(DonationRequested message, UnitOfWork work) {
        var donor = ledger.find(AccountId.user(message.donorId()), work);
        var known = ledger.find(AccountId.escrow(message.campaignId()), work);
        var escrow = known.orElseGet(() -> Account.open(AccountId.escrow(message.campaignId())));
        return switch (Transfer.intoEscrow(donor, escrow, message.amountMsat())) {
            case Outcome.Posted posted -> {
                if (known.isEmpty()) {
                    work.add(ledger.accounts(), escrow);
                }
                ledger.post(operation(message), work, posted.postings(), List.of());
                yield succeeded(message, donor.orElseThrow(), escrow);
            }
            case Outcome.Refused refused -> reject(message, refused.reason(), work);
        };
    }

    private TransferVerdict reject(DonationRequested message, Reason reason, UnitOfWork work) {
        ledger.reject(operation(message), reason, work);
        return new TransferRejected(
                message.donationId(), message.campaignId(), message.donorId(), message.amountMsat(), reason.name(), 1);
    }

    private static TransferSucceeded succeeded(DonationRequested message, Account donor, Account escrow) {
        return new TransferSucceeded(
                message.donationId(),
                message.campaignId(),
                message.donorId(),
                message.amountMsat(),
                donor.availableMsat(),
                donor.heldMsat(),
                donor.version(),
                escrow.balanceMsat(),
                1);
    }

    private static Operation operation(DonationRequested message) {
        return new Operation(OperationKind.TRANSFER, message.donationId());
    }
}
