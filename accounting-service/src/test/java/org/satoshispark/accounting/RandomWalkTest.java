package org.satoshispark.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.satoshispark.accounting.adapter.out.LedgerDatabase;
import org.satoshispark.accounting.adapter.out.Verifications;
import org.satoshispark.accounting.application.InMemoryLedger;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.accounting.domain.AccountKind;
import org.satoshispark.accounting.domain.Posting;
import org.satoshispark.kit.OutboxRow;
import org.satoshispark.messages.Message;

/** Thousands of random facts against the reference: same balances, same verdicts, nothing made, nothing lost. */
class RandomWalkTest {
    private static final int STEPS = 5_000;
    private final ReferenceLedger reference = new ReferenceLedger();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261121})
    void inMemory(long seed) {
        var facts = new RandomFacts(seed);
        var sizes = new Random(seed);
        var ledger = new InMemoryLedger();
        for (var step = 0; step < STEPS; ) {
            var batch = facts.next(1 + sizes.nextInt(60));
            step += batch.size();
            batch.forEach(reference::hear);
            ledger.hear(batch.toArray(Message[]::new));
        }
        assertEquals(List.of(), ledger.transactions.deadLetters());
        assertEquals(expected(), balances(ledger));
        assertEquals(balances(ledger), replay(ledger));
        assertEquals(verdictNames(reference.verdicts), verdicts(ledger.transactions.outbox()));
        assertEquals(0, reference.operator + sum(reference.available) + sum(reference.held) + sum(reference.escrows));
        versionsHaveNoGaps(ledger.transactions.outbox());
    }

    @Test
    void onPostgres() {
        var database = new LedgerDatabase("crowdfunding");
        var facts = new RandomFacts(42);
        var sizes = new Random(42);
        for (var step = 0; step < STEPS; ) {
            var batch = facts.next(1 + sizes.nextInt(400));
            step += batch.size();
            batch.forEach(reference::hear);
            database.hear(batch.toArray(Message[]::new));
        }
        var found = new TreeMap<String, Long>();
        database.rows("select kind, id, available_msat::bigint, held_msat::bigint from account")
                .forEach(row -> put(found, row[0] + " " + row[1], (Long) row[2], (Long) row[3]));
        assertEquals(expected(), found);
        var verification = new Verifications(database.transactions).verify();
        assertEquals(List.of(), verification.differences());
        assertEquals(0, verification.figures().sumMsat());
        assertEquals(0, database.count("select count(*) from dead_letter"));
        var said = new HashMap<String, String>();
        database.rows("select ce_subject, ce_type from outbox where ce_type ~ '(accepted|succeeded|rejected)'")
                .forEach(row -> assertEquals(null, said.put((String) row[0], name((String) row[1]))));
        assertEquals(verdictNames(reference.verdicts), said);
    }

    private Map<String, Long> expected() {
        var expected = new TreeMap<String, Long>();
        reference.available.forEach(
                (id, msat) -> put(expected, "USER " + id, msat, reference.held.getOrDefault(id, 0L)));
        reference.escrows.forEach((id, msat) -> put(expected, "ESCROW " + id, msat, 0));
        return expected;
    }

    private static Map<String, Long> balances(InMemoryLedger ledger) {
        var balances = new TreeMap<String, Long>();
        ledger.accounts
                .all()
                .forEach(account -> put(balances, name(account.id()), account.availableMsat(), account.heldMsat()));
        return balances;
    }

    private static Map<String, Long> replay(InMemoryLedger ledger) {
        var replayed = new TreeMap<String, Long>();
        for (var entry : ledger.journal.all()) {
            assertEquals(
                    0, entry.postings().stream().mapToLong(Posting::amountMsat).sum());
            for (var posting : entry.postings()) {
                if (posting instanceof Posting.OnAccount on) {
                    replayed.merge(name(on.account()) + " " + on.bucket(), on.amountMsat(), Long::sum);
                }
            }
        }
        replayed.values().forEach(balance -> assertTrue(balance >= 0));
        replayed.values().removeIf(balance -> balance == 0);
        return replayed;
    }

    private static void put(Map<String, Long> balances, String account, long availableMsat, long heldMsat) {
        if (availableMsat != 0) {
            balances.put(account + " AVAILABLE", availableMsat);
        }
        if (heldMsat != 0) {
            balances.put(account + " HELD", heldMsat);
        }
    }

    private static String name(AccountId id) {
        return (id.kind() == AccountKind.USER ? "USER " : "ESCROW ") + id.id();
    }

    private static long sum(Map<UUID, Long> balances) {
        return balances.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, String> verdicts(List<OutboxRow> said) {
        var verdicts = new HashMap<String, String>();
        said.stream()
                .filter(row -> row.type().matches(".*(accepted|succeeded|rejected).*"))
                .forEach(row -> assertEquals(null, verdicts.put(row.subject(), name(row.type())), "said twice"));
        return verdicts;
    }

    private static Map<String, String> verdictNames(Map<UUID, String> verdicts) {
        var names = new HashMap<String, String>();
        verdicts.forEach((id, verdict) -> names.put(id.toString(), verdict));
        return names;
    }

    private static String name(String type) {
        return type.replace("org.satoshispark.accounting.", "").replace(".v1", "");
    }

    private static void versionsHaveNoGaps(List<OutboxRow> said) {
        var last = new HashMap<String, Long>();
        for (var row : said) {
            var version = last.merge(row.topic() + row.subject(), 1L, Long::sum);
            assertEquals(version.toString(), row.aggregateVersion(), row.toString());
        }
    }
}
