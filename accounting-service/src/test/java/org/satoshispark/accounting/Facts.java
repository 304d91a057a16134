package org.satoshispark.accounting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.satoshispark.kit.Codec;
import org.satoshispark.kit.Ids;
import org.satoshispark.kit.Incoming;
import org.satoshispark.messages.AuthEvent.AccountRegistered;
import org.satoshispark.messages.BitcoinEvent.DepositSettled;
import org.satoshispark.messages.BitcoinEvent.UnclaimedReceived;
import org.satoshispark.messages.BitcoinEvent.WithdrawalFailed;
import org.satoshispark.messages.BitcoinEvent.WithdrawalPaid;
import org.satoshispark.messages.BitcoinEvent.WithdrawalRequested;
import org.satoshispark.messages.Catalogue;
import org.satoshispark.messages.CrowdfundingEvent.CampaignClosed;
import org.satoshispark.messages.CrowdfundingEvent.DonationRequested;
import org.satoshispark.messages.Message;

/** What the other services say, and the records in which it comes. */
public final class Facts {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final AtomicLong OFFSETS = new AtomicLong();

    private Facts() {}

    public static AccountRegistered registered(UUID account) {
        return new AccountRegistered(account, NOON, 1);
    }

    public static DepositSettled deposited(UUID deposit, UUID account, long msat) {
        return new DepositSettled(deposit, account, msat, false, NOON, 2);
    }

    public static DepositSettled deposited(UUID account, long msat) {
        return deposited(Ids.next(), account, msat);
    }

    public static UnclaimedReceived unclaimed(UUID id, long msat) {
        return new UnclaimedReceived(id, msat, NOON, 1);
    }

    public static WithdrawalRequested requested(UUID withdrawal, UUID account, long msat, long feeLimitMsat) {
        return new WithdrawalRequested(withdrawal, account, msat, feeLimitMsat, false, NOON, 1);
    }

    public static WithdrawalPaid paid(UUID withdrawal, UUID account, long msat, long feeMsat) {
        return new WithdrawalPaid(withdrawal, account, msat, feeMsat, false, NOON, 3);
    }

    public static WithdrawalFailed failed(UUID withdrawal, UUID account) {
        return new WithdrawalFailed(withdrawal, account, "NODE_TERMINAL", "no route", NOON, 3);
    }

    public static DonationRequested donated(UUID donation, UUID campaign, UUID donor, UUID owner, long msat) {
        return new DonationRequested(donation, campaign, donor, owner, msat, NOON, 1);
    }

    public static CampaignClosed closed(UUID campaign, UUID owner) {
        return new CampaignClosed(campaign, owner, "PAYOUT", "OWNER", NOON, 2);
    }

    /** The message in a record of its own, with an event id of its own. */
    public static Incoming record(Message message) {
        return record(Ids.next(), message);
    }

    public static Incoming record(UUID eventId, Message message) {
        return record(eventId, Catalogue.of(message).type(), Codec.write(message));
    }

    public static Incoming record(UUID eventId, String type, String payload) {
        var headers = new HashMap<String, String>();
        headers.put("ce_id", eventId.toString());
        headers.put("ce_type", type);
        headers.put("ce_time", "2026-11-21T12:00:00.123456Z");
        headers.put("ce_correlationid", UUID.randomUUID().toString());
        headers.put("ce_causationid", UUID.randomUUID().toString());
        headers.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        var value = payload.getBytes(StandardCharsets.UTF_8);
        return new Incoming("satoshi.test.v1", 0, OFFSETS.getAndIncrement(), "key", headers, value);
    }
}
