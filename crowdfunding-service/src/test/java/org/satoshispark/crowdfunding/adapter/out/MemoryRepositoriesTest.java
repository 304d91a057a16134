package org.satoshispark.crowdfunding.adapter.out;

import org.satoshispark.crowdfunding.application.Campaigns;
import org.satoshispark.crowdfunding.application.Donations;
import org.satoshispark.crowdfunding.application.memory.Crowdfunding;
import org.satoshispark.kit.Transactions;

class MemoryRepositoriesTest extends RepositoriesContract {
    private final Crowdfunding memory = new Crowdfunding();

    @Override
    Transactions transactions() {
        return memory.transactions;
    }

    @Override
    Campaigns campaigns() {
        return memory.campaigns;
    }

    @Override
    Donations donations() {
        return memory.donations;
    }
}
