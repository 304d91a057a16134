package org.satoshispark.system.sagas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.satoshispark.crowdfunding.domain.CampaignSnapshot;
import org.satoshispark.crowdfunding.domain.CampaignStatus;

/** A campaign in a story. */
record CampaignTold(Town town, UUID id) {

    void hasCollected(long msat) {
        assertEquals(msat, stored().totalMsat());
    }

    void hasInEscrow(long msat) {
        assertEquals(msat, town.accounting.rows.escrowMsat(id));
    }

    void isPaidOut(long msat) {
        assertEquals(CampaignStatus.PAID_OUT, stored().status());
        assertEquals(msat, stored().paidOutMsat());
        hasInEscrow(0);
        wasTold("campaign-closed", 1);
        wasTold("campaign-paid-out", 1);
    }

    void wasTold(String kind, long times) {
        assertEquals(times, OutboxSoundness.told(town.crowdfunding.service, id, kind), kind);
    }

    private CampaignSnapshot stored() {
        return town.crowdfunding.memory.campaigns.committed(id).orElseThrow().snapshot();
    }
}
