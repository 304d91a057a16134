package org.satoshispark.accounting.application;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.satoshispark.accounting.domain.Account;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.accounting.domain.AlarmKind;
import org.satoshispark.accounting.domain.Operation;
import org.satoshispark.accounting.domain.OperationKind;
import org.satoshispark.accounting.domain.Payout;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.AccountingEvent.AccountOpened;
import org.satoshispark.messages.AccountingEvent.EscrowClosed;
import org.satoshispark.messages.AccountingEvent.EscrowPayout;
import org.satoshispark.messages.CrowdfundingEvent.CampaignClosed;

/** Closes an escrow on ledger time and pays all of it to the owner, once; an escrow that nobody gave to is closed too. */
public final class PayOutWhenCampaignClosed implements EventHandler<CampaignClosed, EscrowPayout> {
    private static final String PAYOUT = "PAYOUT";

    private final Ledger ledger;
    private final InstantSource clock;

    public PayOutWhenCampaignClosed(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Touches touches(CampaignClosed message) {
        return Touches.of(ledger.accounts(), AccountId.user(message.ownerId()))
                .and(ledger.accounts(), AccountId.escrow(message.campaignId()))
                .and(ledger.alarmsOf(message.campaignId(), AlarmKind.BALANCE_LIMIT));
    }

    /** @throws IllegalArgumentException for an outcome that this build does not know: better nobody's money than the wrong one's */
    @Override
    public List<EscrowPayout> on(CampaignClosed message, UnitOfWork work) {
        if (!PAYOUT.equals(message.outcome())) {
            throw new IllegalArgumentException("outcome " + message.outcome() + " is not known here");
        }
        var escrow = ledger.find(AccountId.escrow(message.campaignId()), work)
                .orElseGet(() -> ledger.open(AccountId.escrow(message.campaignId()), work));
        return switch (escrow.state()) {
            case CLOSED -> List.of();
            case OPEN -> payOut(escrow, message, work);
        };
    }

    private List<EscrowPayout> payOut(Account escrow, CampaignClosed message, UnitOfWork work) {
        var says = new ArrayList<EscrowPayout>(2);
        var owner =
                ledger.find(AccountId.user(message.ownerId()), work).orElseGet(() -> openEarly(message, work, says));
        var payout = Payout.of(escrow, owner);
        if (!payout.postings().isEmpty()) {
            var operation = new Operation(OperationKind.PAYOUT, message.campaignId());
            ledger.post(operation, work, payout.postings(), List.of());
        }
        if (payout.parkedMsat() > 0) {
            ledger.raise(AlarmKind.BALANCE_LIMIT, message.campaignId(), "parked in SUSPENSE: " + payout, work);
        }
        says.add(closed(message, payout, owner));
        return says;
    }

    private Account openEarly(CampaignClosed message, UnitOfWork work, List<EscrowPayout> says) {
        var account = ledger.open(AccountId.user(message.ownerId()), work);
        says.add(new AccountOpened(message.ownerId(), clock.instant(), account.version()));
        return account;
    }

    private static EscrowClosed closed(CampaignClosed message, Payout payout, Account owner) {
        return new EscrowClosed(
                message.campaignId(),
                message.ownerId(),
                payout.paidOutMsat(),
                owner.availableMsat(),
                owner.heldMsat(),
                owner.version(),
                1);
    }
}
