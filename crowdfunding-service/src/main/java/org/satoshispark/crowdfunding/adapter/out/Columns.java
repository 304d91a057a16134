package org.satoshispark.crowdfunding.adapter.out;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.satoshispark.crowdfunding.domain.CampaignSnapshot;
import org.satoshispark.crowdfunding.domain.CampaignStatus;
import org.satoshispark.crowdfunding.domain.CampaignText;
import org.satoshispark.crowdfunding.domain.ClosedBy;
import org.satoshispark.crowdfunding.domain.Donation;
import org.satoshispark.crowdfunding.domain.DonationStatus;

/** Rows of plain SQL as values of the domain, in the order in which the catalogues select. */
final class Columns {
    private Columns() {}

    static CampaignSnapshot campaign(Object[] row) {
        return new CampaignSnapshot(
                (UUID) row[0],
                (UUID) row[1],
                new CampaignText((String) row[2], (String) row[3]),
                (Long) row[4],
                instant(row[5]),
                instant(row[6]),
                CampaignStatus.valueOf((String) row[7]),
                (Long) row[8],
                (Long) row[9],
                (Boolean) row[10],
                instant(row[11]),
                row[12] == null ? null : ClosedBy.valueOf((String) row[12]),
                (Long) row[13],
                (Long) row[14]);
    }

    static Donation donation(Object[] row) {
        return new Donation(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (Long) row[4],
                instant(row[5]),
                DonationStatus.valueOf((String) row[6]),
                (String) row[7]);
    }

    static Instant instant(Object column) {
        return column == null ? null : ((OffsetDateTime) column).toInstant();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
