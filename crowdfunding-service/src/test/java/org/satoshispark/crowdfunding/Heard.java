package org.satoshispark.crowdfunding;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.crowdfunding.domain.Donation;
import org.satoshispark.kit.Codec;
import org.satoshispark.kit.Ids;
import org.satoshispark.kit.Incoming;
import org.satoshispark.messages.AccountingEvent.EscrowClosed;
import org.satoshispark.messages.AccountingEvent.TransferRejected;
import org.satoshispark.messages.AccountingEvent.TransferSucceeded;
import org.satoshispark.messages.Catalogue;
import org.satoshispark.messages.Message;

/** What accounting says, as messages and as records of its topic. */
public final class Heard {
    private static final AtomicLong OFFSETS = new AtomicLong();

    private Heard() {}

    public static TransferSucceeded succeeded(Donation donation) {
        return new TransferSucceeded(
                donation.id(), donation.campaignId(), donation.donorId(), donation.amountMsat(), 0, 0, 2, 0, 1);
    }

    public static TransferRejected rejected(Donation donation, String reason) {
        return new TransferRejected(
                donation.id(), donation.campaignId(), donation.donorId(), donation.amountMsat(), reason, 1);
    }

    public static EscrowClosed escrowClosed(Campaign campaign, long paidOutMsat) {
        return new EscrowClosed(campaign.id(), campaign.ownerId(), paidOutMsat, paidOutMsat, 0, 1, 1);
    }

    public static Incoming record(Message message) {
        return record(Ids.next(), message);
    }

    public static Incoming record(UUID eventId, Message message) {
        return raw(eventId, Catalogue.of(message).type(), Codec.write(message));
    }

    public static Incoming raw(UUID eventId, String type, String payload) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_id", eventId.toString());
        headers.put("ce_type", type);
        headers.put("ce_time", "2026-11-21T12:00:00.123456Z");
        headers.put("ce_correlationid", UUID.randomUUID().toString());
        headers.put("ce_causationid", UUID.randomUUID().toString());
        var value = payload.getBytes(StandardCharsets.UTF_8);
        return new Incoming("satoshi.accounting.transfer.v1", 0, OFFSETS.getAndIncrement(), "key", headers, value);
    }
}
