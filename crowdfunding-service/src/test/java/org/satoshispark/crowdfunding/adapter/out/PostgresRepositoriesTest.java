package org.satoshispark.crowdfunding.adapter.out;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.satoshispark.crowdfunding.application.Campaigns;
import org.satoshispark.crowdfunding.application.Donations;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.testing.ServiceTestResource;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class PostgresRepositoriesTest extends RepositoriesContract {
    @Inject
    Transactions transactions;

    @Inject
    Campaigns campaigns;

    @Inject
    Donations donations;

    @Override
    Transactions transactions() {
        return transactions;
    }

    @Override
    Campaigns campaigns() {
        return campaigns;
    }

    @Override
    Donations donations() {
        return donations;
    }
}
