package org.satoshispark.system.sagas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;

/** Money moves from donors into a campaign's escrow. */
class DonationStoryTest {

    @InEveryWeather
    void aDonationIsRecorded(Town town) {
        var alice = town.somebodyWith(10_000);
        var school = town.somebody().opensACampaign(50_000);

        var gift = alice.gives(school, 4_000);
        town.settles();

        gift.isRecorded();
        alice.has(6_000);
        school.hasCollected(4_000);
        school.hasInEscrow(4_000);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void aDonationWithoutTheMoneyIsRejectedWithTheReason(Town town) {
        var alice = town.somebodyWith(3_999);
        var school = town.somebody().opensACampaign(50_000);

        var gift = alice.gives(school, 4_000);
        town.settles();

        gift.isRejectedBecause("INSUFFICIENT_FUNDS");
        alice.has(3_999);
        school.hasCollected(0);
        school.hasInEscrow(0);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void somebodyWhoNeverHadMoneyGivesNothing(Town town) {
        var school = town.somebody().opensACampaign(50_000);

        var gift = town.stranger().gives(school, 1);
        town.settles();

        gift.isRejectedBecause("INSUFFICIENT_FUNDS");
        town.isAtItsEnd();
    }

    @InEveryWeather
    void theSameMoneyIsNotGivenTwice(Town town) {
        var alice = town.somebodyWith(10_000);
        var owner = town.somebody();
        var school = owner.opensACampaign(50_000);
        var well = owner.opensACampaign(50_000);

        var gifts = List.of(alice.gives(school, 7_000), alice.gives(well, 7_000));
        town.settles();

        assertEquals(1, gifts.stream().filter(DonationTold::wasRecorded).count());
        alice.has(3_000);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void aCampaignIsFundedExactlyOnceWhileDonationsRace(Town town) {
        var donors =
                IntStream.range(0, 6).mapToObj(n -> town.somebodyWith(1_000)).toList();
        var school = town.somebody().opensACampaign(3_000);

        var gifts = donors.stream().map(donor -> donor.gives(school, 1_000)).toList();
        town.settles();

        gifts.forEach(DonationTold::isRecorded);
        school.hasCollected(6_000);
        school.wasTold("campaign-funded", 1);
        town.isAtItsEnd();
    }

    @InEveryWeather
    void aGoalThatIsMissedByOneMsatIsNotReached(Town town) {
        var alice = town.somebodyWith(10_000);
        var school = town.somebody().opensACampaign(5_000);

        alice.gives(school, 4_999);
        town.settles();

        school.wasTold("campaign-funded", 0);
        town.isAtItsEnd();
    }
}
