package org.satoshispark.accounting.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.satoshispark.accounting.Facts;
import org.satoshispark.accounting.adapter.in.AccountingReactions;
import org.satoshispark.accounting.domain.Account;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.accounting.domain.AlarmKind;
import org.satoshispark.kit.Codec;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.memory.InMemoryTransactions;
import org.satoshispark.messages.Catalogue;
import org.satoshispark.messages.Message;

/** The whole service in memory: hears facts, says facts. */
public final class InMemoryLedger {
    public final InMemoryAccounts accounts = new InMemoryAccounts();
    public final InMemoryHolds holds = new InMemoryHolds();
    public final InMemoryJournal journal = new InMemoryJournal();
    public final InMemoryAlarms alarms = new InMemoryAlarms();
    public final InMemoryTransactions transactions = new InMemoryTransactions();
    public final EventConsumer consumer;
    private int told;

    public InMemoryLedger() {
        var ledger = new Ledger(accounts, holds, journal, new InMemoryRejections(), alarms);
        var reactions = new AccountingReactions(ledger, () -> Instant.parse("2026-11-21T12:00:01Z"));
        consumer = new EventConsumer(transactions, transactions, transactions, reactions::to);
    }

    /** Hears the facts in one batch; answers what was said about them. */
    public List<Message> hear(Message... facts) {
        consumer.hear(Stream.of(facts).map(Facts::record).toList()).await().indefinitely();
        var all = transactions.outbox();
        var news = all.subList(told, all.size());
        told = all.size();
        return news.stream()
                .<Message>map(row -> Codec.read(
                        row.payload().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        Catalogue.byType(row.type()).orElseThrow().record()))
                .toList();
    }

    public Account user(UUID id) {
        return accounts.committed(AccountId.user(id)).orElseThrow();
    }

    public Optional<Account> escrow(UUID campaign) {
        return accounts.committed(AccountId.escrow(campaign));
    }

    public List<AlarmKind> alarmKinds() {
        return alarms.all().stream().map(alarm -> alarm.id().kind()).toList();
    }
}
