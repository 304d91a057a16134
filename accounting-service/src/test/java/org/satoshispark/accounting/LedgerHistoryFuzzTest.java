package org.satoshispark.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.satoshispark.accounting.application.InMemoryLedger;
import org.satoshispark.accounting.domain.Posting;
import org.satoshispark.kit.OutboxRow;
import org.satoshispark.kit.fuzz.Choices;
import org.satoshispark.kit.fuzz.Corpus;
import org.satoshispark.kit.fuzz.Delivery;
import org.satoshispark.kit.fuzz.Graves;
import org.satoshispark.kit.fuzz.History;

/** Whatever the ledger is told, and however often it crashes meanwhile: money only moves, and it ends as if told calmly. */
public class LedgerHistoryFuzzTest extends Corpus {
    private static final List<String> HEARD = List.of("auth", "bitcoin", "crowdfunding");
    private static final List<String> WORDS = List.of("PAYOUT", "PAYOUT", "PAYOUT", "PAYOUT");

    public static void fuzzerTestOneInput(byte[] input) {
        var weather = new Choices(input);
        var delivery = new Choices(weather.raw(16));
        var records = History.of(weather, HEARD, WORDS);
        var calm = new InMemoryLedger();
        var rough = new InMemoryLedger();
        Delivery.calmly(calm.consumer, records);
        Delivery.roughly(rough.consumer, rough.transactions, records, delivery);

        Graves.areInOrder(records, calm.transactions.deadLetters());
        Graves.areInOrder(records, rough.transactions.deadLetters());
        isSound(calm);
        isSound(rough);
        assertEquals(balances(calm), balances(rough), "balances");
        assertEquals(said(calm), said(rough), "what was said");
        assertEquals(
                Graves.positions(calm.transactions.deadLetters()),
                Graves.positions(rough.transactions.deadLetters()),
                "dead letters");
    }

    private static void isSound(InMemoryLedger ledger) {
        var postings = new TreeMap<String, Long>();
        for (var entry : ledger.journal.all()) {
            assertEquals(
                    0, entry.postings().stream().mapToLong(Posting::amountMsat).sum(), "money was made");
            entry.postings().forEach(posting -> add(postings, posting));
        }
        var held = ledger.holds.all().stream()
                .filter(hold -> hold.state() == org.satoshispark.accounting.domain.HoldState.HELD)
                .mapToLong(hold -> hold.amountMsat() + hold.feeLimitMsat())
                .sum();
        var balances = balances(ledger);
        balances.values().forEach(balance -> assertTrue(balance > 0, "a balance is below zero: " + balances));
        postings.values().removeIf(sum -> sum == 0);
        assertEquals(postings, balances, "balances are not what the journal says");
        assertEquals(
                held,
                balances.entrySet().stream()
                        .filter(entry -> entry.getKey().endsWith("HELD"))
                        .mapToLong(Map.Entry::getValue)
                        .sum(),
                "holds are not what is held");
    }

    private static void add(Map<String, Long> sums, Posting posting) {
        if (posting instanceof Posting.OnAccount on) {
            sums.merge(on.account() + " " + on.bucket(), on.amountMsat(), Long::sum);
        }
    }

    private static Map<String, Long> balances(InMemoryLedger ledger) {
        var balances = new TreeMap<String, Long>();
        for (var account : ledger.accounts.all()) {
            balances.put(account.id() + " AVAILABLE", account.availableMsat());
            balances.put(account.id() + " HELD", account.heldMsat());
        }
        balances.values().removeIf(balance -> balance == 0);
        return balances;
    }

    private static List<String> said(InMemoryLedger ledger) {
        return ledger.transactions.outbox().stream()
                .map(LedgerHistoryFuzzTest::text)
                .toList();
    }

    private static String text(OutboxRow row) {
        return row.type() + " " + row.aggregateVersion() + " " + row.causationId() + " " + row.payload();
    }

    @Override
    protected void hold(byte[] input) {
        fuzzerTestOneInput(input);
    }
}
