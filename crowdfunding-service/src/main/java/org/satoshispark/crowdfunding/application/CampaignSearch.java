package org.satoshispark.crowdfunding.application;

import java.util.Optional;
import java.util.UUID;
import org.satoshispark.crowdfunding.domain.CampaignStatus;

/**
 * Which campaigns a reader wants to see.
 *
 * @param words what title and description must contain
 * @param after the last campaign that the reader has seen
 */
public record CampaignSearch(
        Order order,
        Optional<CampaignStatus> status,
        Optional<UUID> owner,
        Optional<String> words,
        Optional<CampaignPlace> after) {

    /** NEWEST opened first, next DEADLINE first (those without one last), most RAISED first. */
    public enum Order {
        NEWEST,
        DEADLINE,
        RAISED
    }
}
