package org.satoshispark.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.satoshispark.messages.Catalogue;
import org.satoshispark.messages.CrowdfundingEvent;

class FoldTest {

    @Test
    void everyKindOfEventOccursInTheHistories() {
        var kinds = java.util.stream.LongStream.range(0, 20)
                .boxed()
                .flatMap(seed -> Histories.everything(seed).stream())
                .map(said -> said.message().getClass())
                .collect(Collectors.toSet());
        assertEquals(Catalogue.entries().stream().map(Catalogue.Entry::record).collect(Collectors.toSet()), kinds);
    }

    @Test
    void anyOrderAndAnyRepetitionGivesTheSameRows() {
        for (var seed = 0L; seed < 200; seed++) {
            var history = Histories.everything(seed);
            var inOrder = FoldedTopics.of(history);
            var shuffled = FoldedTopics.of(Histories.shuffled(history, new Random(seed)));
            for (var model : inOrder.models()) {
                assertEquals(inOrder.rows(model), shuffled.rows(model), "seed " + seed);
            }
            assertEquals(inOrder.activities(), shuffled.activities(), "seed " + seed);
        }
    }

    @Test
    void aRowThatTookTheLastComerInsteadWouldDiffer() {
        var history = new Histories(1);
        var account = history.account();
        history.deposit(account, 500);
        history.deposit(account, 700);
        var folded = FoldedTopics.of(history.said.reversed())
                .rows(AccountBalances.MODEL)
                .get(account);
        assertEquals(1_200L, folded.get("available_msat"));
        assertNotEquals(500L, folded.get("available_msat"));
    }

    @Test
    void aDonationMayBeHeardBeforeItsCampaign() {
        var history = new Histories(2);
        var campaign = history.id();
        var owner = history.id();
        var recorded = new CrowdfundingEvent.DonationRecorded(history.id(), campaign, history.id(), owner, 5, 5, 1, 2);
        var early = FoldedTopics.of(java.util.List.of(history.say(recorded)))
                .rows(Campaigns.MODEL)
                .get(campaign);
        assertEquals(5L, early.get("raised_msat"));
        assertEquals(null, early.get("opened_at"));
        history.say(new CrowdfundingEvent.CampaignOpened(campaign, owner, "Late", "", 9, null, history.now(), 1));
        var whole = FoldedTopics.of(history.said).rows(Campaigns.MODEL).get(campaign);
        assertEquals("open", whole.get("status"));
        assertEquals(5L, whole.get("raised_msat"));
    }

    @Test
    void activityTypesAreTheEventsNames() {
        var history = new Histories(3);
        var account = history.account();
        var types = FoldedTopics.of(history.said).activities().stream()
                .filter(activity -> activity.accountId().equals(account))
                .map(Activity::type)
                .collect(Collectors.toSet());
        assertEquals(java.util.Set.of("account-registered", "account-opened"), types);
    }
}
