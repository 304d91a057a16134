package org.satoshispark.accounting.adapter.in;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.satoshispark.accounting.Facts;
import org.satoshispark.accounting.adapter.out.LedgerDatabase;
import org.satoshispark.accounting.adapter.out.Verifications;
import org.satoshispark.kit.Ids;
import org.satoshispark.kit.Incoming;
import org.satoshispark.messages.Message;

/** The ledger hears on a real PostgreSQL: once, in groups, in races. Each test leaves a ledger that verifies. */
class LedgerConsumerTest {
    private static final LedgerDatabase DATABASE = new LedgerDatabase("accounting");
    private final UUID alice = Ids.next();
    private final UUID bob = Ids.next();
    private final UUID campaign = Ids.next();

    @AfterEach
    void theLedgerIsConsistent() {
        assertEquals(
                List.of(), new Verifications(DATABASE.transactions).verify().differences());
    }

    @Test
    void playsTheWholeStory() {
        var paid = Ids.next();
        var failed = Ids.next();
        DATABASE.hear(Facts.registered(alice), Facts.registered(bob), Facts.deposited(alice, 50_000_000));
        DATABASE.hear(give(20_000_000), give(15_000_000), give(40_000_000));
        DATABASE.hear(Facts.closed(campaign, bob));
        DATABASE.hear(Facts.requested(paid, bob, 25_000_000, 250_000), Facts.requested(failed, bob, 1_000_000, 1));
        DATABASE.hear(Facts.paid(paid, bob, 25_000_000, 12_345), Facts.failed(failed, bob));
        assertBalance(alice, 15_000_000, 0);
        assertBalance(bob, 35_000_000 - 25_000_000 - 12_345, 0);
        assertEquals(
                3,
                DATABASE.count(
                        "select count(*) from outbox where msg_key = $1 and topic like '%transfer%'"
                                + " and ce_type like '%.transfer-%'",
                        campaign.toString()));
    }

    @Test
    void hasOneEffectForADuplicateAndForATwinWithANewId() {
        var record = Facts.record(Facts.deposited(alice, 100));
        var twin = Facts.record(Ids.next(), "org.satoshispark.bitcoin.deposit-settled.v1", new String(record.value()));
        DATABASE.hear(List.of(record, record, twin));
        DATABASE.hear(List.of(twin));
        DATABASE.hear(List.of(record));
        assertBalance(alice, 100, 0);
        assertEquals(2, saidUnder(alice));
    }

    @Test
    void takes500GiftsToOneCampaignInOneTransaction() {
        var donors = IntStream.range(0, 100).mapToObj(i -> Ids.next()).toList();
        DATABASE.hear(donors.stream()
                .map(donor -> Facts.record(Facts.deposited(donor, 100)))
                .toList());
        var gifts = IntStream.range(0, 500)
                .mapToObj(i -> Facts.record(Facts.donated(Ids.next(), campaign, donors.get(i % 100), bob, 10)))
                .toList();
        DATABASE.hear(gifts);
        assertEquals(500, said("transfer-succeeded", campaign));
        assertEquals(
                1,
                DATABASE.count(
                        "select count(distinct xmin::text) from outbox where msg_key = $1", campaign.toString()));
        assertEquals(
                1,
                DATABASE.count(
                        "select count(distinct e.xmin::text) from journal_entry e join posting p on p.entry_id = e.id"
                                + " where p.account_id = $1",
                        campaign));
        assertEquals(
                5000 + 501,
                DATABASE.count(
                        "select available_msat + version from account where kind = 'ESCROW' and id = $1", campaign));
    }

    @Test
    void holdsExactlyWhatIsAffordableOf100RequestsAtOnce() {
        DATABASE.hear(Facts.deposited(alice, 3700));
        all(IntStream.range(0, 100)
                .mapToObj(i -> List.of(Facts.record(Facts.requested(Ids.next(), alice, 90, 10))))
                .toList());
        assertEquals(37, said("withdrawal-accepted", alice));
        assertEquals(63, said("withdrawal-rejected", alice));
        assertBalance(alice, 0, 3700);
    }

    @Test
    void lets200DonorsMeetOnOneNewCampaign() {
        var donors = IntStream.range(0, 200).mapToObj(i -> Ids.next()).toList();
        DATABASE.hear(donors.stream()
                .map(donor -> Facts.record(Facts.deposited(donor, 10)))
                .toList());
        all(donors.stream()
                .map(donor -> List.of(Facts.record(Facts.donated(Ids.next(), campaign, donor, bob, 10))))
                .toList());
        assertEquals(200, said("transfer-succeeded", campaign));
        assertEquals(2000, DATABASE.count("select available_msat::bigint from account where id = $1", campaign));
    }

    @Test
    void paysOutOnceWhenClosingsAndGiftsRace() {
        var donors = IntStream.range(0, 40).mapToObj(i -> Ids.next()).toList();
        DATABASE.hear(donors.stream()
                .map(donor -> Facts.record(Facts.deposited(donor, 10)))
                .toList());
        var racing = new ArrayList<List<Incoming>>();
        donors.forEach(donor -> racing.add(List.of(Facts.record(Facts.donated(Ids.next(), campaign, donor, bob, 10)))));
        racing.add(20, List.of(Facts.record(Facts.closed(campaign, bob))));
        racing.add(21, List.of(Facts.record(Facts.closed(campaign, bob))));
        all(racing);
        assertEquals(1, said("escrow-closed", campaign));
        assertEquals(40, said("transfer-succeeded", campaign) + said("transfer-rejected", campaign));
        assertBalance(bob, 10 * said("transfer-succeeded", campaign), 0);
        assertEquals(0, DATABASE.count("select available_msat::bigint from account where id = $1", campaign));
    }

    @Test
    void opensAnAccountOnceWhenRegistrationAndDepositsRace() {
        var racing = Stream.concat(
                        IntStream.range(0, 10).mapToObj(i -> (Message) Facts.deposited(alice, 1)),
                        IntStream.range(0, 10).mapToObj(i -> (Message) Facts.registered(alice)))
                .map(fact -> List.of(Facts.record(fact)))
                .toList();
        all(racing);
        assertEquals(1, said("account-opened", alice));
        assertBalance(alice, 10, 0);
    }

    @Test
    void buriesAPoisonRecordAndHandlesItsNeighbours() {
        var bad = Facts.record(Ids.next(), "org.satoshispark.bitcoin.deposit-settled.v1", "{\"amountMsat\":-1}");
        var unknown = Facts.record(Ids.next(), "org.satoshispark.bitcoin.something-new.v1", "{}");
        var refund = Facts.record(new org.satoshispark.messages.CrowdfundingEvent.CampaignClosed(
                campaign, bob, "REFUND", "OWNER", java.time.Instant.EPOCH, 2));
        DATABASE.hear(List.of(
                Facts.record(Facts.deposited(alice, 1)),
                bad,
                unknown,
                refund,
                Facts.record(Facts.deposited(alice, 2))));
        assertBalance(alice, 3, 0);
        assertEquals(1, buried(bad));
        assertEquals(1, buried(refund));
        assertEquals(0, buried(unknown));
    }

    private static void all(List<List<Incoming>> batches) {
        var hearings = batches.stream()
                .map(batch -> DATABASE.consumer.hear(batch).subscribeAsCompletionStage())
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(hearings).join();
    }

    private Message give(long msat) {
        return Facts.donated(Ids.next(), campaign, alice, bob, msat);
    }

    private static void assertBalance(UUID user, long availableMsat, long heldMsat) {
        var row = DATABASE.rows(
                        "select available_msat::bigint, held_msat::bigint from account where kind = 'USER' and id = $1",
                        user)
                .getFirst();
        assertEquals(List.of(availableMsat, heldMsat), List.of(row));
    }

    private static long said(String name, UUID key) {
        return DATABASE.count(
                "select count(*) from outbox where msg_key = $1 and ce_type like $2",
                key.toString(),
                "%." + name + ".v1");
    }

    private static long saidUnder(UUID key) {
        return DATABASE.count("select count(*) from outbox where msg_key = $1", key.toString());
    }

    private static long buried(Incoming record) {
        assertTrue(record.offset() >= 0);
        return DATABASE.count("select count(*) from dead_letter where record_offset = $1", record.offset());
    }
}
