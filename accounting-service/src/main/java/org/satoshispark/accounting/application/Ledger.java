package org.satoshispark.accounting.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.satoshispark.accounting.domain.Account;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.accounting.domain.Alarm;
import org.satoshispark.accounting.domain.AlarmId;
import org.satoshispark.accounting.domain.AlarmKind;
import org.satoshispark.accounting.domain.JournalEntry;
import org.satoshispark.accounting.domain.Operation;
import org.satoshispark.accounting.domain.Posting;
import org.satoshispark.accounting.domain.Reason;
import org.satoshispark.accounting.domain.Rejection;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;

/** The ports of the ledger together, with the few steps that every event handler takes on them. */
public record Ledger(Accounts accounts, Holds holds, Journal journal, Rejections rejections, Alarms alarms) {

    /** What an operation that may be refused touches: its entry and its refusal. */
    Touches decisionOn(Operation operation) {
        return Touches.of(journal, operation).and(rejections, operation);
    }

    /** Whether the operation was posted or refused before: then it has nothing left to say. */
    boolean isDecided(Operation operation, UnitOfWork work) {
        return work.find(journal, operation).isPresent()
                || work.find(rejections, operation).isPresent();
    }

    Optional<Account> find(AccountId id, UnitOfWork work) {
        return work.find(accounts, id);
    }

    Account open(AccountId id, UnitOfWork work) {
        var account = Account.open(id);
        work.add(accounts, account);
        return account;
    }

    void post(Operation operation, UnitOfWork work, List<Posting> postings, List<Posting> counterpart) {
        var all = Stream.concat(postings.stream(), counterpart.stream()).toList();
        work.add(journal, new JournalEntry(operation, saga(operation, work), all));
    }

    void reject(Operation operation, Reason reason, UnitOfWork work) {
        work.add(rejections, new Rejection(operation, reason));
    }

    /** Needs {@code kind} and {@code subject} to be touched; a fact that is said again raises no second alarm. */
    void raise(AlarmKind kind, UUID subject, String detail, UnitOfWork work) {
        var id = new AlarmId(kind, subject);
        if (work.find(alarms, id).isEmpty()) {
            work.add(alarms, new Alarm(id, detail));
        }
    }

    /** The alarms that a message about {@code subject} may raise. */
    Touches alarmsOf(UUID subject, AlarmKind... kinds) {
        return Touches.none()
                .and(
                        alarms,
                        Stream.of(kinds).map(kind -> new AlarmId(kind, subject)).toList());
    }

    private static UUID saga(Operation operation, UnitOfWork work) {
        return work.cause().correlationId().orElse(operation.id());
    }
}
