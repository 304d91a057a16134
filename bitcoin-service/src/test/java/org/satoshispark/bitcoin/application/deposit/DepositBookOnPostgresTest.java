package org.satoshispark.bitcoin.application.deposit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.satoshispark.bitcoin.adapter.out.deposit.SqlUnclaimedMoney;
import org.satoshispark.bitcoin.application.node.KnownNodes;
import org.satoshispark.bitcoin.testing.BitcoinTestResource;
import org.satoshispark.kit.Transactions;

@QuarkusTest
@WithTestResource(BitcoinTestResource.class)
class DepositBookOnPostgresTest extends DepositBookContract {
    @Inject
    Transactions transactions;

    @Inject
    Deposits deposits;

    @Inject
    KnownNodes nodes;

    private final UnclaimedMoney unclaimed = new SqlUnclaimedMoney();

    @Override
    Transactions transactions() {
        return transactions;
    }

    @Override
    Deposits deposits() {
        return deposits;
    }

    @Override
    UnclaimedMoney unclaimed() {
        return unclaimed;
    }

    @Override
    KnownNodes nodes() {
        return nodes;
    }
}
