package org.satoshispark.accounting.application;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.satoshispark.accounting.domain.Account;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.accounting.domain.AlarmKind;
import org.satoshispark.accounting.domain.Bucket;
import org.satoshispark.accounting.domain.JournalEntry;
import org.satoshispark.accounting.domain.Operation;
import org.satoshispark.accounting.domain.OperationKind;
import org.satoshispark.accounting.domain.Outcome;
import org.satoshispark.accounting.domain.Posting;
import org.satoshispark.accounting.domain.SystemAccount;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.AccountingEvent.AccountOpened;
import org.satoshispark.messages.AccountingEvent.Credit;
import org.satoshispark.messages.AccountingEvent.DepositCredited;
import org.satoshispark.messages.BitcoinEvent.DepositSettled;

/** Puts received money on the available balance, once per deposit; money that the balance cannot take is parked. */
public final class CreditWhenDepositSettled implements EventHandler<DepositSettled, Credit> {
    private final Ledger ledger;
    private final InstantSource clock;

    public CreditWhenDepositSettled(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Touches touches(DepositSettled message) {
        return Touches.of(ledger.accounts(), AccountId.user(message.accountId()))
                .and(ledger.journal(), operation(message))
                .and(ledger.alarmsOf(message.depositId(), AlarmKind.DEPOSIT_DIFFERS, AlarmKind.BALANCE_LIMIT));
    }

    @Override
    public List<Credit> on(DepositSettled message, UnitOfWork work) {
        var posted = work.find(ledger.journal(), operation(message));
        if (posted.isPresent()) {
            compare(posted.get(), message, work);
            return List.of();
        }
        var says = new ArrayList<Credit>(2);
        var account =
                ledger.find(AccountId.user(message.accountId()), work).orElseGet(() -> openEarly(message, work, says));
        switch (account.credit(message.amountMsat())) {
            case Outcome.Posted in -> {
                ledger.post(operation(message), work, in.postings(), from(message));
                says.add(credited(message, account));
            }
            case Outcome.Refused refused -> park(message, work);
        }
        return says;
    }

    private Account openEarly(DepositSettled message, UnitOfWork work, List<Credit> says) {
        var account = ledger.open(AccountId.user(message.accountId()), work);
        says.add(new AccountOpened(message.accountId(), clock.instant(), account.version()));
        return account;
    }

    private void park(DepositSettled message, UnitOfWork work) {
        var suspense = new Posting.OnSystem(SystemAccount.SUSPENSE, message.amountMsat());
        ledger.post(operation(message), work, List.of(suspense), from(message));
        ledger.raise(AlarmKind.BALANCE_LIMIT, message.depositId(), "parked in SUSPENSE: " + message, work);
    }

    private void compare(JournalEntry posted, DepositSettled message, UnitOfWork work) {
        var credited = posted.amountMsat(AccountId.user(message.accountId()), Bucket.AVAILABLE);
        var parked = posted.touches(SystemAccount.SUSPENSE);
        var sameSource = posted.touches(source(message));
        if (!sameSource || !parked && credited != message.amountMsat()) {
            ledger.raise(
                    AlarmKind.DEPOSIT_DIFFERS, message.depositId(), "posted " + posted + ", said " + message, work);
        }
    }

    private static DepositCredited credited(DepositSettled message, Account account) {
        return new DepositCredited(
                message.depositId(),
                message.accountId(),
                message.amountMsat(),
                message.internal(),
                account.availableMsat(),
                account.heldMsat(),
                account.version(),
                1);
    }

    private static List<Posting> from(DepositSettled message) {
        return List.of(new Posting.OnSystem(source(message), -message.amountMsat()));
    }

    private static SystemAccount source(DepositSettled message) {
        return message.internal() ? SystemAccount.CLEARING : SystemAccount.NODE;
    }

    private static Operation operation(DepositSettled message) {
        return new Operation(OperationKind.DEPOSIT, message.depositId());
    }
}
