package org.satoshispark.crowdfunding.adapter.out;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.crowdfunding.domain.CampaignSnapshot;
import org.satoshispark.crowdfunding.domain.CampaignStatus;
import org.satoshispark.crowdfunding.domain.CampaignText;
import org.satoshispark.crowdfunding.domain.ClosedBy;

/**
 * A row of {@code campaign}. Never with {@code @DynamicUpdate}: in a batch Hibernate Reactive would send the parameters of one
 * row with the statement of another.
 */
@Entity
@Table(name = "campaign")
class CampaignRow {
    @Id
    UUID id;

    @Column(name = "owner_id", updatable = false)
    UUID ownerId;

    String title;

    String description;

    @Column(name = "goal_msat", updatable = false)
    long goalMsat;

    @Column(updatable = false)
    Instant deadline;

    @Column(name = "opened_at", updatable = false)
    Instant openedAt;

    @Enumerated(EnumType.STRING)
    CampaignStatus status;

    @Column(name = "total_msat")
    long totalMsat;

    long donations;

    boolean funded;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "closed_by")
    @Enumerated(EnumType.STRING)
    ClosedBy closedBy;

    @Column(name = "paid_out_msat")
    Long paidOutMsat;

    long facts;

    @Version
    Long version;

    static CampaignRow of(Campaign campaign) {
        var row = new CampaignRow();
        row.id = campaign.id();
        row.take(campaign);
        return row;
    }

    void take(Campaign campaign) {
        var now = campaign.snapshot();
        ownerId = now.ownerId();
        title = now.text().title();
        description = now.text().description();
        goalMsat = now.goalMsat();
        deadline = now.deadline();
        openedAt = now.openedAt();
        status = now.status();
        totalMsat = now.totalMsat();
        donations = now.donations();
        funded = now.funded();
        closedAt = now.closedAt();
        closedBy = now.closedBy();
        paidOutMsat = now.paidOutMsat();
        facts = now.facts();
    }

    Campaign campaign() {
        return Campaign.of(new CampaignSnapshot(
                id,
                ownerId,
                new CampaignText(title, description),
                goalMsat,
                deadline,
                openedAt,
                status,
                totalMsat,
                donations,
                funded,
                closedAt,
                closedBy,
                paidOutMsat,
                facts));
    }
}
