package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.localstack.lightning.LndSuiteNode;
import org.satoshispark.localstack.supervision.PartState;
import org.satoshispark.localstack.supervision.StatusFile;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Person;
import org.satoshispark.system.client.Until;
import org.satoshispark.system.demo.Demo;
import org.satoshispark.system.lightning.LndStrangers;
import org.satoshispark.system.load.Blow;

/** Real payments between lnd nodes, through the whole suite, and what dies on the way (lightning.md 2.4, 2.5). */
@Tag("journey")
@Tag("real-lightning")
@ExtendWith(RunningSuite.class)
class RealLightningJourneyTest {
    private static final int ATTEMPTS = 5;
    private final LndStrangers strangers =
            new LndStrangers(((LndSuiteNode) Surroundings.node()).place().outside());

    @Test
    void moneyComesInIsGivenAndGoesOutToTheMsat() throws SQLException {
        var alice = People.with("alice", 5_000_123);
        var bob = People.poor("bob");
        var campaign = bob.openCampaign("Real lightning", 2_000_000).text("id");
        People.followed(alice, alice.donate(campaign, 2_000_001), "recorded");
        bob.post("/crowdfunding/v1/campaigns/" + campaign + "/closing", null).expect(202);
        People.awaitBalance(bob, 2_000_001, 0);
        var paid = People.followed(bob, bob.withdraw(strangers.asksFor(1_000_007)), "paid", "failed", "rejected");
        assertEquals("paid", paid.text("status"));
        var fee = paid.msat("feeMsat");
        assertTrue(fee > 0, "the router between us takes a fee");
        People.awaitBalance(bob, 2_000_001 - 1_000_007 - fee, 0);
        People.awaitBalance(alice, 5_000_123 - 2_000_001, 0);
        Proof.everythingAddsUp();
    }

    @Test
    void theStoryIsTheSame() throws SQLException {
        Demo.play(RunningSuite.api());
        Proof.everythingAddsUp();
    }

    @Test
    void aPaymentUnderWayOutlivesTheNodeAndTheService() throws SQLException {
        var alice = People.with("alice", 3_000_000);
        var invoice = strangers.asksAndHolds(1_000_000, Duration.ZERO);
        var asked = alice.withdraw(invoice.paymentRequest());
        invoice.awaitArrival();

        var node = Blow.against("lnd-spark");
        var service = Blow.against("bitcoin");
        node.secondsUntilBack();
        service.secondsUntilBack();

        isOpen(alice, asked.path());
        Proof.everythingAddsUp();
        invoice.settle();
        var ended = People.followed(alice, asked, "paid", "failed", "rejected");
        assertEquals("paid", ended.text("status"));
        People.awaitBalance(alice, 3_000_000 - 1_000_000 - ended.msat("feeMsat"), 0);
        Proof.everythingAddsUp();
    }

    @Test
    void aDepositPaidWhileTheServiceIsDownIsCredited() throws SQLException {
        var alice = People.poor("alice");
        var expected = 0L;
        var missed = false;
        for (int attempt = 1; attempt <= ATTEMPTS && !missed; attempt++) {
            var msat = 1_000_000L + attempt;
            var deposit = alice.deposit(msat);
            var service = Blow.against("bitcoin");
            strangers.pays(deposit.text("paymentRequest"));
            missed = !isReady("bitcoin");
            expected += msat;
            service.secondsUntilBack();
        }
        assertTrue(missed, "the service was always back before the payment arrived");
        People.awaitBalance(alice, expected, 0);
        Proof.everythingAddsUp();
    }

    private static void isOpen(Person person, String withdrawal) {
        var status = Until.holds(
                        "the withdrawal being told",
                        People.SOON,
                        () -> person.get(withdrawal),
                        answer -> answer.status() == 200)
                .text("status");
        assertTrue(Set.of("sending", "unknown", "in_flight").contains(status), "a held payment is " + status);
        assertTrue(person.account().msat("heldMsat") >= 1_000_000, "the money of an open payment stays held");
    }

    private static boolean isReady(String part) {
        return new StatusFile(StateFolder.ofCheckout().run())
                .read().parts().stream().anyMatch(one -> one.name().equals(part) && one.state() == PartState.READY);
    }
}
