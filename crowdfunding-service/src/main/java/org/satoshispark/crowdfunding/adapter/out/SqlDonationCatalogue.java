package org.satoshispark.crowdfunding.adapter.out;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.satoshispark.crowdfunding.application.DonationCatalogue;
import org.satoshispark.crowdfunding.domain.Donation;
import org.satoshispark.kit.Transactions;

/** {@link DonationCatalogue} by keyset paging; ids are UUIDv7 of our own, so their order is the order of requests. */
public final class SqlDonationCatalogue implements DonationCatalogue {
    private static final String SELECT =
            "select id, campaign_id, donor_id, owner_id, amount_msat, requested_at, status, reason from donation";
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Transactions transactions;

    public SqlDonationCatalogue(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Donation> find(UUID id) {
        return read(SELECT + " where id = $1", id).stream().findFirst();
    }

    @Override
    public List<Donation> recorded(UUID campaignId, Optional<UUID> after, int limit) {
        return read(
                SELECT + " where campaign_id = $1 and id < $2 and status = 'RECORDED' order by id desc limit $3",
                campaignId,
                after.orElse(LAST),
                limit);
    }

    private List<Donation> read(String statement, Object... parameters) {
        return transactions.read(statement, parameters).await().atMost(Transactions.PATIENCE).stream()
                .map(Columns::donation)
                .toList();
    }
}
