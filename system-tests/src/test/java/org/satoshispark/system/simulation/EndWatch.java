package org.satoshispark.system.simulation;

import java.util.ArrayList;
import java.util.List;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.accounting.domain.AccountState;
import org.satoshispark.accounting.domain.HoldState;
import org.satoshispark.accounting.domain.OperationKind;
import org.satoshispark.accounting.domain.SystemAccount;
import org.satoshispark.bitcoin.domain.deposit.DepositState;
import org.satoshispark.crowdfunding.domain.CampaignStatus;
import org.satoshispark.crowdfunding.domain.DonationStatus;

/** What must be true when nothing is under way any more. */
record EndWatch(World world) {

    /** What has not come to its end. */
    List<String> open() {
        var open = new ArrayList<String>();
        var rows = world.rows();
        for (var one : rows.bitcoin().withdrawals.rows()) {
            add(open, !one.state().isTerminal(), "withdrawal", one.id(), one.state());
        }
        for (var one : rows.bitcoin().deposits.rows()) {
            add(
                    open,
                    one.state() == DepositState.REQUESTED,
                    "deposit",
                    one.request().id(),
                    one.state());
            var credited = world.watches.ledger.isPosted(
                    OperationKind.DEPOSIT, one.request().id());
            add(
                    open,
                    one.state().isSettled() && !credited,
                    "credit of deposit",
                    one.request().id(),
                    one.state());
        }
        for (var one : rows.accounting().holds.rows()) {
            add(open, one.state() == HoldState.HELD, "hold", one.withdrawalId(), one.state());
        }
        for (var one : rows.crowdfunding().donations.rows()) {
            add(open, one.status() == DonationStatus.REQUESTED, "donation", one.id(), one.status());
        }
        for (var one : rows.crowdfunding().campaigns.rows()) {
            var status = one.snapshot().status();
            add(open, status == CampaignStatus.CLOSED, "payout of campaign", one.id(), status);
        }
        for (var request : world.requests) {
            if (!request.isAnswered() && !request.mayBeGivenUp()) {
                open.add("no answer to " + request);
            }
        }
        return open;
    }

    private static void add(List<String> open, boolean isOpen, String what, Object id, Enum<?> state) {
        if (isOpen) {
            open.add(what + " " + id + " is " + state);
        }
    }

    void check() {
        var ledger = world.watches.ledger;
        Violation.unlessEqual(
                world.node.keepsMsat(),
                -ledger.systemMsat(SystemAccount.NODE),
                Rule.CONSERVATION,
                () -> "what the ledger says that the node has");
        Violation.unlessEqual(0, ledger.systemMsat(SystemAccount.CLEARING), Rule.CONSERVATION, () -> "CLEARING");
        Violation.unlessEqual(0, ledger.systemMsat(SystemAccount.EXPENSE), Rule.CONSERVATION, () -> "EXPENSE");
        new ClientsView(world).check();
        donationsAreTransfers();
        campaignsArePaidOut();
    }

    private void donationsAreTransfers() {
        for (var one : world.rows().crowdfunding().donations.rows()) {
            var moved = world.watches.ledger.isPosted(OperationKind.TRANSFER, one.id());
            Violation.unless(
                    moved == (one.status() == DonationStatus.RECORDED),
                    Rule.COUNTED_ONCE,
                    () -> "donation " + one.id() + " is " + one.status() + ", its money has " + (moved ? "" : "not ")
                            + "moved");
        }
    }

    private void campaignsArePaidOut() {
        for (var one : world.rows().crowdfunding().campaigns.rows()) {
            var now = one.snapshot();
            var escrow = world.rows().accounting().accounts.row(AccountId.escrow(one.id()));
            var inEscrowMsat = escrow == null ? 0 : escrow.balanceMsat();
            var paidOut = now.status() == CampaignStatus.PAID_OUT;
            Violation.unlessEqual(
                    now.totalMsat(),
                    inEscrowMsat + (paidOut ? now.paidOutMsat() : 0),
                    Rule.ESCROW,
                    () -> "escrow and payout of campaign " + one.id());
            Violation.unless(
                    !paidOut || inEscrowMsat == 0 && escrow.state() == AccountState.CLOSED,
                    Rule.ESCROW,
                    () -> "campaign " + one.id() + " is paid out, its escrow is " + escrow.state() + " with "
                            + inEscrowMsat + " msat");
        }
    }
}
