package org.satoshispark.bitcoin.application.deposit;

import java.util.List;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.domain.deposit.Receipt;
import org.satoshispark.bitcoin.domain.deposit.Unclaimed;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.kit.Ids;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.BitcoinEvent;
import org.satoshispark.messages.BitcoinEvent.DepositNews;

/** Parks settled money that no deposit of ours explains, once (lightning.md D13). */
public final class UnclaimedEffect {
    private final UnclaimedMoney unclaimed;

    public UnclaimedEffect(UnclaimedMoney unclaimed) {
        this.unclaimed = unclaimed;
    }

    List<DepositNews> of(NodeInvoice invoice, NodeId node, UnitOfWork work) {
        if (invoice.state() != NodeInvoice.State.SETTLED
                || work.find(unclaimed, invoice.hash()).isPresent()) {
            return List.of();
        }
        var receipt = new Receipt(
                invoice.paidMsat(), invoice.settleIndex(), invoice.settledAt().orElseThrow());
        var parked = new Unclaimed(Ids.next(), node, invoice.hash(), receipt, invoice.memo());
        work.add(unclaimed, parked);
        return List.of(new BitcoinEvent.UnclaimedReceived(parked.id(), receipt.paidMsat(), receipt.settledAt(), 1));
    }
}
