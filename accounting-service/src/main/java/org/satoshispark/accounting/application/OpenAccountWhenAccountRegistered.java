package org.satoshispark.accounting.application;

import java.time.InstantSource;
import java.util.List;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.AccountingEvent.AccountOpened;
import org.satoshispark.messages.AuthEvent.AccountRegistered;

/** Opens a person's account. Says nothing when a deposit that came earlier has opened it. */
public final class OpenAccountWhenAccountRegistered implements EventHandler<AccountRegistered, AccountOpened> {
    private final Ledger ledger;
    private final InstantSource clock;

    public OpenAccountWhenAccountRegistered(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Touches touches(AccountRegistered message) {
        return Touches.of(ledger.accounts(), AccountId.user(message.accountId()));
    }

    @Override
    public List<AccountOpened> on(AccountRegistered message, UnitOfWork work) {
        var id = AccountId.user(message.accountId());
        if (ledger.find(id, work).isPresent()) {
            return List.of();
        }
        var account = ledger.open(id, work);
        return List.of(new AccountOpened(id.id(), clock.instant(), account.version()));
    }
}
