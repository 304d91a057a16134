package org.satoshispark.system.sagas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.stream.IntStream;

/** A campaign ends, and its escrow with it. */
class ClosingStoryTest {

    @InEveryWeather
    void closingPaysOutExactlyOnce(Town town) {
        var alice = town.somebodyWith(10_000);
        var owner = town.somebody();
        var school = owner.opensACampaign(50_000);
        alice.gives(school, 4_001);
        town.settles();

        owner.closes(school);
        owner.closes(school);
        town.settles();
        owner.closes(school);
        town.settles();

        school.isPaidOut(4_001);
        owner.has(4_001);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void aCampaignThatNobodyGaveToEndsWithNothing(Town town) {
        var owner = town.somebody();
        var school = owner.opensACampaign(50_000);

        owner.closes(school);
        town.settles();

        school.isPaidOut(0);
        owner.has(0);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void theDeadlineClosesByItself(Town town) {
        var alice = town.somebodyWith(10_000);
        var owner = town.somebody();
        var school = owner.opensACampaign(50_000, town.now.plus(Duration.ofDays(1)));
        alice.gives(school, 4_000);
        town.settles();
        school.hasInEscrow(4_000);

        town.passes(Duration.ofDays(1));

        school.isPaidOut(4_000);
        owner.has(4_000);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void theOwnerAndTheDeadlineMayRace(Town town) {
        var owner = town.somebody();
        var school = owner.opensACampaign(50_000, town.now.plus(Duration.ofDays(1)));
        town.somebodyWith(9_000).gives(school, 9_000);

        owner.closes(school);
        town.passes(Duration.ofDays(1));

        school.wasTold("campaign-closed", 1);
        town.isAtItsEnd();
    }

    /** Asked for before the closing, heard of after it or before it, as the weather will have it. */
    @InEveryWeather
    void donationsThatMeetTheClosingAreInThePayoutOrStayWithTheDonor(Town town) {
        var donors =
                IntStream.range(0, 5).mapToObj(n -> town.somebodyWith(1_000)).toList();
        var owner = town.somebody();
        var school = owner.opensACampaign(3_000);

        var gifts = donors.stream().map(donor -> donor.gives(school, 1_000)).toList();
        owner.closes(school);
        town.settles();

        var taken = gifts.stream().filter(DonationTold::wasRecorded).count();
        school.isPaidOut(1_000 * taken);
        owner.has(1_000 * taken);
        for (var n = 0; n < donors.size(); n++) {
            donors.get(n).has(gifts.get(n).wasRecorded() ? 0 : 1_000);
            if (!gifts.get(n).wasRecorded()) {
                gifts.get(n).isRejectedBecause("ESCROW_CLOSED");
            }
        }
        town.isAtItsEnd();
    }

    @InEveryWeather
    void theOwnerMayNeverHaveBeenHeardOf(Town town) {
        var owner = town.stranger();
        var school = owner.opensACampaign(3_000);
        town.somebodyWith(2_000).gives(school, 2_000);
        town.settles();

        owner.closes(school);
        owner.registers();
        town.settles();

        owner.has(2_000);
        assertEquals(1, OutboxSoundness.told(town.accounting.service, owner.id, "account-opened"));
        town.isAtItsEnd();
    }
}
