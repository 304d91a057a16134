package org.satoshispark.accounting.application;

import org.satoshispark.accounting.domain.Account;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.kit.memory.InMemoryRepository;

/** Accounts without a database. */
public final class InMemoryAccounts extends InMemoryRepository<AccountId, Account> implements Accounts {
    public InMemoryAccounts() {
        super(
                "account",
                Account::id,
                account -> Account.stored(
                        account.id(), account.availableMsat(), account.heldMsat(), account.version(), account.state()));
    }
}
