package org.satoshispark.crowdfunding.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.satoshispark.crowdfunding.CampaignMother;
import org.satoshispark.crowdfunding.adapter.in.CrowdfundingReactions;
import org.satoshispark.crowdfunding.application.memory.Crowdfunding;
import org.satoshispark.crowdfunding.domain.Appeal;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.crowdfunding.domain.CampaignStatus;
import org.satoshispark.crowdfunding.domain.CampaignText;
import org.satoshispark.crowdfunding.domain.Donation;
import org.satoshispark.crowdfunding.domain.DonationStatus;
import org.satoshispark.crowdfunding.domain.Opening;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.OutboxRow;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.fuzz.Choices;
import org.satoshispark.kit.fuzz.Corpus;
import org.satoshispark.kit.fuzz.Delivery;
import org.satoshispark.kit.fuzz.Graves;
import org.satoshispark.kit.fuzz.History;
import org.satoshispark.kit.fuzz.SmallWorld;

/** Whatever accounting seems to say about donations: each counts once, a campaign's total is their sum, its goal is reached once. */
public class DonationHistoryFuzzTest extends Corpus {
    private static final List<Long> GIFTS = List.of(1_000L, 5_000L, 2_500L, 7_000L);

    public static void fuzzerTestOneInput(byte[] input) {
        var weather = new Choices(input);
        var delivery = new Choices(weather.raw(16));
        var closed = delivery.once(2);
        var records = History.of(weather, List.of("accounting"), List.of());
        var calm = town(closed);
        var rough = town(closed);
        Delivery.calmly(consumer(calm), records);
        Delivery.roughly(consumer(rough), rough.transactions, records, delivery);

        Graves.areInOrder(records, calm.transactions.deadLetters());
        Graves.areInOrder(records, rough.transactions.deadLetters());
        isSound(calm);
        isSound(rough);
        assertEquals(state(calm), state(rough), "state");
        assertEquals(said(calm), said(rough), "what was said");
    }

    private static void isSound(Crowdfunding town) {
        for (var campaign : town.campaigns.all()) {
            var recorded = town.donations.all().stream()
                    .filter(donation -> donation.campaignId().equals(campaign.id()))
                    .filter(donation -> donation.status() == DonationStatus.RECORDED)
                    .toList();
            assertEquals(recorded.stream().mapToLong(Donation::amountMsat).sum(), campaign.totalMsat());
            assertEquals(recorded.size(), campaign.donations());
        }
        var once = town.transactions.outbox().stream()
                .map(row -> row.type() + " " + row.subject())
                .toList();
        assertEquals(new HashSet<>(once).size(), once.size(), "said twice: " + once);
        assertTrue(once.stream().noneMatch(said -> said.contains("requested")), "a saga began by itself");
    }

    private static Crowdfunding town(boolean closed) {
        var town = new Crowdfunding();
        var owner = SmallWorld.PEOPLE.getFirst();
        var donor = SmallWorld.PEOPLE.getLast();
        town.transactions.runAndAwait(Touches.none(), work -> {
            for (var id : SmallWorld.CAMPAIGNS) {
                var text = new CampaignText("A village school", "");
                var opened = (Opening.Opened) Campaign.open(id, owner, text, 6_000, null, CampaignMother.NOW);
                if (closed) {
                    opened.campaign().closeByOwner(owner, CampaignMother.NOW);
                }
                work.add(town.campaigns, opened.campaign());
            }
            var appeal = new Appeal(
                    SmallWorld.CAMPAIGNS.getFirst(), owner, CampaignStatus.OPEN, null, 0, CampaignMother.NOW);
            for (var i = 0; i < SmallWorld.OTHERS.size(); i++) {
                work.add(town.donations, Donation.request(SmallWorld.OTHERS.get(i), appeal, donor, GIFTS.get(i)));
            }
            return null;
        });
        return town;
    }

    private static EventConsumer consumer(Crowdfunding town) {
        var reactions = new CrowdfundingReactions(
                new RecordDonationWhenTransferSucceeded(town.campaigns, town.donations),
                new RejectDonationWhenTransferRejected(town.donations),
                new NotePayoutWhenEscrowClosed(town.campaigns));
        return new EventConsumer(town.transactions, town.transactions, town.transactions, reactions::to);
    }

    private static Map<String, String> state(Crowdfunding town) {
        var state = new TreeMap<String, String>();
        town.campaigns
                .all()
                .forEach(campaign ->
                        state.put(campaign.id().toString(), campaign.snapshot().toString()));
        town.donations
                .all()
                .forEach(donation -> state.put(donation.id().toString(), donation.status() + " " + donation.reason()));
        return state;
    }

    private static List<String> said(Crowdfunding town) {
        return town.transactions.outbox().stream()
                .map(DonationHistoryFuzzTest::text)
                .toList();
    }

    private static String text(OutboxRow row) {
        return row.type() + " " + row.aggregateVersion() + " " + row.causationId() + " " + row.payload();
    }

    @Override
    protected void hold(byte[] input) {
        fuzzerTestOneInput(input);
    }
}
