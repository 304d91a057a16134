package org.satoshispark.system.demo;

import static org.satoshispark.system.demo.Narrator.sat;

import java.time.Duration;
import java.util.Set;
import org.satoshispark.system.client.Api;
import org.satoshispark.system.client.Api.Answer;
import org.satoshispark.system.client.Person;
import org.satoshispark.system.client.Until;
import org.satoshispark.system.lightning.Strangers;

/** Alice gives, Bob collects: every saga once, with the failure legs. Fails loudly when an ending is another one. */
final class Story {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final long SAT = 1_000;

    private final Api api;
    private final Strangers strangers;
    private final Narrator narrator;
    private Person alice;
    private Person bob;
    private String campaign;
    private long bobs;

    Story(Api api, Narrator narrator) {
        this.api = api;
        this.strangers = Strangers.ofTheSuite();
        this.narrator = narrator;
    }

    void play() {
        narrator.tells(strangers.introduction());
        register();
        deposit(50_000 * SAT);
        openCampaign(30_000 * SAT);
        give(20_000 * SAT, "recorded");
        give(15_000 * SAT, "recorded");
        give(40_000 * SAT, "rejected");
        close();
        withdraw();
        withdrawNowhere();
        withdrawInSilence();
    }

    private void register() {
        narrator.scene("Alice and Bob register");
        alice = Person.register(api, "alice");
        bob = Person.register(api, "bob");
        narrator.tells(alice.username() + " is account " + alice.accountId());
        narrator.tells(bob.username() + " is account " + bob.accountId());
    }

    private void deposit(long msat) {
        narrator.scene("Alice deposits " + sat(msat) + ": a wallet outside pays the invoice");
        var deposit = alice.deposit(msat);
        narrator.tells(deposit.text("paymentRequest"));
        strangers.pays(deposit.text("paymentRequest"));
        awaitAvailable(alice, msat);
    }

    private void openCampaign(long goalMsat) {
        narrator.scene("Bob opens \"Lightning for the village school\" with a goal of " + sat(goalMsat));
        campaign =
                bob.openCampaign("Lightning for the village school", goalMsat).text("id");
    }

    private void give(long msat, String ending) {
        narrator.scene("Alice gives " + sat(msat));
        var donation = alice.donate(campaign, msat);
        donation = followed(alice, donation, "status", Set.of("recorded", "rejected"));
        expect(ending, donation.text("status"));
        narrator.tells("the donation is " + ending
                + (donation.body().hasNonNull("reason") ? ": " + donation.text("reason") : ""));
    }

    private void close() {
        narrator.scene("Bob closes the campaign");
        bob.post("/crowdfunding/v1/campaigns/" + campaign + "/closing", null).expect(202);
        bobs = 35_000 * SAT;
        awaitAvailable(bob, bobs);
    }

    private void withdraw() {
        narrator.scene("Bob withdraws 25,000 sat to an invoice outside");
        var paid = withdrawn(strangers.asksFor(25_000 * SAT), "paid");
        narrator.tells(
                "paid, with a routing fee of " + sat(paid.msat("feeMsat")) + "; the rest of the hold is released");
        bobs -= 25_000 * SAT + paid.msat("feeMsat");
        awaitAvailable(bob, bobs);
    }

    private void withdrawNowhere() {
        narrator.scene("Bob tries an invoice that the node cannot route");
        var failed = withdrawn(strangers.asksOutOfReach(2_000 * SAT), "failed");
        narrator.tells("failed, proof " + failed.text("proof") + ": " + failed.text("reason"));
        awaitAvailable(bob, bobs);
    }

    private void withdrawInSilence() {
        narrator.scene("Bob withdraws 3,000 sat, and for " + SILENCE.toSeconds()
                + " seconds nobody can say what will become of it");
        var invoice = strangers.asksAndHolds(3_000 * SAT, SILENCE);
        var requested = bob.withdraw(invoice.paymentRequest()).expect(202);
        var open =
                Until.holds("the withdrawal being on its way", SOON, () -> bob.get(requested.path()), answer -> Set.of(
                                "unknown", "in_flight", "sending")
                        .contains(answer.text("status")));
        narrator.tells("it stays open (" + open.text("status") + ") and "
                + sat(bob.account().msat("heldMsat")) + " stay held: unknown is never failed");
        invoice.isTaken();
        var paid = ended(bob, requested, "paid");
        narrator.tells("paid after all");
        bobs -= 3_000 * SAT + paid.msat("feeMsat");
        awaitAvailable(bob, bobs);
    }

    private Answer withdrawn(String invoice, String ending) {
        return ended(bob, bob.withdraw(invoice, "Prefer", "wait=20"), ending);
    }

    private Answer ended(Person person, Answer withdrawal, String ending) {
        var end = followed(person, withdrawal, "status", Set.of("paid", "failed", "rejected"));
        expect(ending, end.text("status"));
        return end;
    }

    private static Answer followed(Person person, Answer accepted, String field, Set<String> ends) {
        accepted.expect(accepted.status() == 200 ? 200 : 202);
        return Until.holds(
                "the end of " + accepted.path(),
                SILENCE.plus(SOON),
                () -> person.get(accepted.path()),
                answer -> ends.contains(answer.text(field)));
    }

    private void awaitAvailable(Person person, long msat) {
        Until.holds(
                person.username() + " having " + sat(msat),
                SOON,
                person::account,
                account -> account.status() == 200
                        && account.msat("availableMsat") == msat
                        && account.msat("heldMsat") == 0);
        narrator.tells(person.username() + " has " + sat(msat) + " available");
    }

    private static void expect(String wanted, String seen) {
        if (!wanted.equals(seen)) {
            throw new IllegalStateException("the story wants " + wanted + " but it is " + seen);
        }
    }
}
