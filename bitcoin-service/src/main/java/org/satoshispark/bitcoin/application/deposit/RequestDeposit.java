package org.satoshispark.bitcoin.application.deposit;

import java.time.InstantSource;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.deposit.DepositRequest;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.kit.Ids;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;

/** Writes the row that must be there before the node is asked for the invoice (lightning.md D1). */
public final class RequestDeposit {
    private final Deposits deposits;
    private final OpenDeposits openDeposits;
    private final Preimages preimages;
    private final InstantSource clock;
    private final int mostOpen;

    /** @param mostOpen how many invoices of one account may be payable at once */
    public RequestDeposit(
            Deposits deposits, OpenDeposits openDeposits, Preimages preimages, InstantSource clock, int mostOpen) {
        this.deposits = deposits;
        this.openDeposits = openDeposits;
        this.preimages = preimages;
        this.clock = clock;
        this.mostOpen = mostOpen;
    }

    /** What became of the wish. */
    public sealed interface Outcome {
        record Requested(DepositRequest request) implements Outcome {}

        /** The account has as many open invoices as it may; nothing was written. */
        record TooManyOpen(int limit) implements Outcome {}
    }

    public Touches touches(DepositWish wish) {
        return Touches.of(openDeposits, wish.accountId());
    }

    /** @param node the node that shall make it and no other */
    public Outcome decide(DepositWish wish, NodeId node, UnitOfWork work) {
        if (work.get(openDeposits, wish.accountId()).open() >= mostOpen) {
            return new Outcome.TooManyOpen(mostOpen);
        }
        var id = Ids.next();
        var request = new DepositRequest(
                id,
                wish.accountId(),
                node,
                preimages.of(id).hash(),
                wish.amountMsat(),
                wish.description(),
                wish.expiry(),
                clock.instant());
        work.add(deposits, Deposit.requested(request));
        return new Outcome.Requested(request);
    }
}
