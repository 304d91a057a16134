package org.satoshispark.crowdfunding.application;

import java.util.List;
import org.satoshispark.crowdfunding.domain.Step;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.AccountingEvent.TransferRejected;
import org.satoshispark.messages.CrowdfundingEvent.DonationRejected;

/** Ends a donation whose money did not move, with accounting's reason. */
public final class RejectDonationWhenTransferRejected implements EventHandler<TransferRejected, DonationRejected> {
    private final Donations donations;

    public RejectDonationWhenTransferRejected(Donations donations) {
        this.donations = donations;
    }

    @Override
    public Touches touches(TransferRejected transfer) {
        return Touches.of(donations, transfer.donationId());
    }

    @Override
    public List<DonationRejected> on(TransferRejected transfer, UnitOfWork work) {
        var donation = work.get(donations, transfer.donationId());
        return switch (donation.reject(transfer.reason())) {
            case Step.DONE ->
                List.of(new DonationRejected(
                        donation.id(),
                        donation.campaignId(),
                        donation.donorId(),
                        donation.amountMsat(),
                        transfer.reason(),
                        donation.facts()));
            case Step.ALREADY_DONE -> List.of();
        };
    }
}
