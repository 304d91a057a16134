package org.satoshispark.bitcoin.adapter.withdrawal;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.satoshispark.bitcoin.adapter.out.withdrawal.HibernateWithdrawals;
import org.satoshispark.bitcoin.adapter.out.withdrawal.SqlClaimedHashes;
import org.satoshispark.bitcoin.application.withdrawal.ClaimedHashes;
import org.satoshispark.bitcoin.application.withdrawal.Withdrawals;
import org.satoshispark.bitcoin.application.withdrawal.WithdrawalsContract;
import org.satoshispark.bitcoin.testing.BitcoinTestResource;
import org.satoshispark.kit.Transactions;

@QuarkusTest
@WithTestResource(BitcoinTestResource.class)
class HibernateWithdrawalsTest extends WithdrawalsContract {
    @Inject
    Transactions transactions;

    private final Withdrawals withdrawals = new HibernateWithdrawals();
    private final ClaimedHashes claims = new SqlClaimedHashes();

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Withdrawals withdrawals() {
        return withdrawals;
    }

    @Override
    protected ClaimedHashes claims() {
        return claims;
    }
}
