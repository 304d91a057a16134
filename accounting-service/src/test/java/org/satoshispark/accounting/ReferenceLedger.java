package org.satoshispark.accounting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.satoshispark.messages.BitcoinEvent.DepositSettled;
import org.satoshispark.messages.BitcoinEvent.UnclaimedReceived;
import org.satoshispark.messages.BitcoinEvent.WithdrawalFailed;
import org.satoshispark.messages.BitcoinEvent.WithdrawalPaid;
import org.satoshispark.messages.BitcoinEvent.WithdrawalRequested;
import org.satoshispark.messages.CrowdfundingEvent.CampaignClosed;
import org.satoshispark.messages.CrowdfundingEvent.DonationRequested;
import org.satoshispark.messages.Message;

/** The money rules once more, as simply as they can be said: a few maps, no versions, no batches. */
public final class ReferenceLedger {
    private record Held(UUID account, long amount, long feeLimit) {}

    public final Map<UUID, Long> available = new TreeMap<>();
    public final Map<UUID, Long> held = new TreeMap<>();
    public final Map<UUID, Long> escrows = new TreeMap<>();
    public final Set<UUID> closed = new HashSet<>();
    public final Map<UUID, String> verdicts = new HashMap<>();
    /** What the operator owes or is owed in all; with all balances it makes 0. */
    public long operator;

    private final Map<UUID, Held> holds = new HashMap<>();
    private final Set<UUID> credited = new HashSet<>();

    public void hear(Message fact) {
        switch (fact) {
            case DepositSettled settled
            when credited.add(settled.depositId()) -> {
                add(available, settled.accountId(), settled.amountMsat());
                operator -= settled.amountMsat();
            }
            case UnclaimedReceived received -> {}
            case WithdrawalRequested requested when !verdicts.containsKey(requested.withdrawalId()) -> hold(requested);
            case WithdrawalPaid paid -> settle(paid);
            case WithdrawalFailed failed -> release(failed);
            case DonationRequested gift
            when !verdicts.containsKey(gift.donationId()) -> verdicts.put(gift.donationId(), give(gift));
            case CampaignClosed closing
            when closed.add(closing.campaignId()) -> {
                var all = escrows.getOrDefault(closing.campaignId(), 0L);
                escrows.put(closing.campaignId(), 0L);
                add(available, closing.ownerId(), all);
            }
            default -> {}
        }
    }

    private void hold(WithdrawalRequested requested) {
        var total = requested.amountMsat() + requested.feeLimitMsat();
        var affordable = available.getOrDefault(requested.accountId(), 0L) >= total;
        verdicts.put(requested.withdrawalId(), affordable ? "withdrawal-accepted" : "withdrawal-rejected");
        if (affordable) {
            add(available, requested.accountId(), -total);
            add(held, requested.accountId(), total);
            holds.put(
                    requested.withdrawalId(),
                    new Held(requested.accountId(), requested.amountMsat(), requested.feeLimitMsat()));
        }
    }

    private void settle(WithdrawalPaid paid) {
        var hold = holds.remove(paid.withdrawalId());
        if (hold != null) {
            var charged = paid.amountMsat() + Math.min(paid.feeMsat(), hold.feeLimit());
            add(held, hold.account(), -hold.amount() - hold.feeLimit());
            add(available, hold.account(), hold.amount() + hold.feeLimit() - charged);
            operator += charged;
        }
    }

    private void release(WithdrawalFailed failed) {
        var hold = holds.remove(failed.withdrawalId());
        if (hold != null) {
            add(held, hold.account(), -hold.amount() - hold.feeLimit());
            add(available, hold.account(), hold.amount() + hold.feeLimit());
        }
    }

    private String give(DonationRequested gift) {
        if (gift.donorId().equals(gift.ownerId())
                || closed.contains(gift.campaignId())
                || available.getOrDefault(gift.donorId(), 0L) < gift.amountMsat()) {
            return "transfer-rejected";
        }
        add(available, gift.donorId(), -gift.amountMsat());
        add(escrows, gift.campaignId(), gift.amountMsat());
        return "transfer-succeeded";
    }

    private static void add(Map<UUID, Long> balances, UUID id, long msat) {
        balances.merge(id, msat, Long::sum);
    }
}
