package org.satoshispark.accounting.application;

import org.satoshispark.accounting.domain.Account;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.kit.Repository;

/** People's accounts and campaigns' escrows. Locked first, so that everything of one account happens one by one. */
public interface Accounts extends Repository<AccountId, Account> {

    @Override
    default String name() {
        return "account";
    }

    @Override
    default AccountId idOf(Account account) {
        return account.id();
    }
}
