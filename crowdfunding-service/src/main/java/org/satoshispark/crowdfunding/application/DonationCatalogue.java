package org.satoshispark.crowdfunding.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.satoshispark.crowdfunding.domain.Donation;

/** Donations for readers: nothing is locked, nothing changes. */
public interface DonationCatalogue {

    Optional<Donation> find(UUID id);

    /** At most {@code limit} recorded donations of a campaign, latest request first, after the one the reader saw last. */
    List<Donation> recorded(UUID campaignId, Optional<UUID> after, int limit);
}
