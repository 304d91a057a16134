package org.satoshispark.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.satoshispark.kit.Codec;
import org.satoshispark.kit.Envelope;
import org.satoshispark.kit.Incoming;
import org.satoshispark.messages.AccountingEvent;
import org.satoshispark.messages.AuthEvent;
import org.satoshispark.messages.BitcoinEvent;
import org.satoshispark.messages.Catalogue;
import org.satoshispark.messages.CrowdfundingEvent;
import org.satoshispark.messages.Message;

/** Seeded histories in which every kind of event occurs and every number agrees, as the real services would say them. */
final class Histories {
    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");

    final List<Envelope> said = new ArrayList<>();
    private final Random random;
    private final Map<UUID, long[]> balances = new HashMap<>();
    private final Map<UUID, Long> totals = new HashMap<>();
    private final Map<UUID, Long> counts = new HashMap<>();

    Histories(long seed) {
        random = new Random(seed);
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    Envelope say(Message message) {
        var heard = new Envelope(id(), now(), id(), id(), null, message);
        said.add(heard);
        return heard;
    }

    Instant now() {
        return BEGIN.plusMillis(said.size() * 1_000L);
    }

    UUID account() {
        var account = id();
        balances.put(account, new long[3]);
        say(new AuthEvent.AccountRegistered(account, now(), 1));
        say(new AccountingEvent.AccountOpened(account, now(), 1));
        return account;
    }

    UUID deposit(UUID account, long msat) {
        var deposit = id();
        say(new BitcoinEvent.DepositRequested(deposit, account, msat, now(), now().plusSeconds(3600), 1));
        var expired = random.nextInt(4) == 0;
        if (expired) {
            say(new BitcoinEvent.DepositExpired(deposit, account, 2));
        }
        say(new BitcoinEvent.DepositSettled(deposit, account, msat, false, now(), expired ? 3 : 2));
        var after = post(account, msat, 0);
        say(new AccountingEvent.DepositCredited(
                deposit, account, msat, false, after[0], after[1], after[2], after[2] + 1));
        return deposit;
    }

    UUID campaign(UUID owner, long goalMsat) {
        var campaign = id();
        totals.put(campaign, 0L);
        counts.put(campaign, 0L);
        say(new CrowdfundingEvent.CampaignOpened(
                campaign, owner, "Campaign " + said.size(), "", goalMsat, null, now(), 1));
        say(new CrowdfundingEvent.CampaignEdited(campaign, owner, "Edited " + said.size(), "", 2));
        return campaign;
    }

    UUID donation(UUID donor, UUID campaign, UUID owner, long msat) {
        var donation = id();
        say(new CrowdfundingEvent.DonationRequested(donation, campaign, donor, owner, msat, now(), 1));
        if (balances.get(donor)[0] < msat) {
            say(new AccountingEvent.TransferRejected(donation, campaign, donor, msat, "INSUFFICIENT_FUNDS", 1));
            say(new CrowdfundingEvent.DonationRejected(donation, campaign, donor, msat, "INSUFFICIENT_FUNDS", 2));
            return donation;
        }
        var after = post(donor, -msat, 0);
        var total = totals.merge(campaign, msat, Long::sum);
        say(new AccountingEvent.TransferSucceeded(
                donation, campaign, donor, msat, after[0], after[1], after[2], total, 1));
        var count = counts.merge(campaign, 1L, Long::sum);
        say(new CrowdfundingEvent.DonationRecorded(donation, campaign, donor, owner, msat, total, count, 2));
        return donation;
    }

    void close(UUID campaign, UUID owner) {
        if (totals.get(campaign) > 0) {
            say(new CrowdfundingEvent.CampaignFunded(campaign, owner, 1, totals.get(campaign), 3));
        }
        say(new CrowdfundingEvent.CampaignClosed(campaign, owner, "PAYOUT", "OWNER", now(), 4));
        var after = post(owner, totals.get(campaign), 0);
        say(new AccountingEvent.EscrowClosed(campaign, owner, totals.get(campaign), after[0], after[1], after[2], 1));
        say(new CrowdfundingEvent.CampaignPaidOut(campaign, owner, totals.get(campaign), 5));
    }

    UUID withdrawal(UUID account, long msat) {
        var id = id();
        say(new BitcoinEvent.WithdrawalRequested(id, account, msat, 10, false, now(), 1));
        if (balances.get(account)[0] < msat + 10) {
            say(new AccountingEvent.WithdrawalRejected(id, account, msat, 10, "INSUFFICIENT_FUNDS", 1));
            return id;
        }
        var held = post(account, -msat - 10, msat + 10);
        say(new AccountingEvent.WithdrawalAccepted(id, account, msat, 10, held[0], held[1], held[2], 1));
        say(new BitcoinEvent.WithdrawalSending(id, account, 2));
        say(new BitcoinEvent.WithdrawalStuck(id, account, now(), 3));
        if (random.nextBoolean()) {
            say(new BitcoinEvent.WithdrawalPaid(id, account, msat, 3, false, now(), 4));
            var after = post(account, 7, -msat - 10);
            say(new AccountingEvent.WithdrawalSettled(id, account, msat, 3, 7, after[0], after[1], after[2], 2));
        } else {
            say(new BitcoinEvent.WithdrawalFailed(id, account, "NODE_TERMINAL", "no route", now(), 4));
            var after = post(account, msat + 10, -msat - 10);
            say(new AccountingEvent.WithdrawalReleased(id, account, msat + 10, after[0], after[1], after[2], 2));
        }
        return id;
    }

    private long[] post(UUID account, long available, long held) {
        var balance = balances.get(account);
        balance[0] += available;
        balance[1] += held;
        balance[2]++;
        return balance.clone();
    }

    /** A few people who do everything there is to do. */
    static List<Envelope> everything(long seed) {
        var history = new Histories(seed);
        var alice = history.account();
        var bob = history.account();
        var carol = history.account();
        var school = history.campaign(bob, 30_000);
        var empty = history.campaign(carol, 10_000);
        for (var i = 0; i < 5; i++) {
            history.deposit(alice, 1 + history.random.nextInt(40_000));
            history.deposit(carol, 1 + history.random.nextInt(40_000));
            history.donation(alice, school, bob, 1 + history.random.nextInt(40_000));
            history.donation(carol, school, bob, 1 + history.random.nextInt(10_000));
            history.withdrawal(alice, 1 + history.random.nextInt(20_000));
        }
        history.close(school, bob);
        history.close(empty, carol);
        history.withdrawal(bob, 25_000);
        var unclaimed = history.id();
        history.say(new BitcoinEvent.UnclaimedReceived(unclaimed, 5, history.now(), 1));
        history.say(new AccountingEvent.UnclaimedParked(unclaimed, 5, 1));
        return history.said;
    }

    /** The history as a topic would give it: each record once or more, in whatever order. */
    static List<Envelope> shuffled(List<Envelope> history, Random random) {
        var records = new ArrayList<>(history);
        history.stream().filter(any -> random.nextInt(3) == 0).forEach(records::add);
        java.util.Collections.shuffle(records, random);
        return records;
    }

    static Incoming record(Envelope said, long offset) {
        var entry = Catalogue.of(said.message());
        return new Incoming(
                entry.topic().wireName(),
                0,
                offset,
                said.message().key().toString(),
                Map.of(
                        "ce_id", said.id().toString(),
                        "ce_type", entry.type(),
                        "ce_time", said.time().toString(),
                        "ce_correlationid", said.correlationId().toString(),
                        "ce_causationid", said.causationId().toString()),
                Codec.write(said.message()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static List<Incoming> records(List<Envelope> said) {
        var records = new ArrayList<Incoming>();
        said.forEach(envelope -> records.add(record(envelope, records.size())));
        return records;
    }
}
