package org.satoshispark.system.sagas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.satoshispark.bitcoin.application.deposit.DepositWish;
import org.satoshispark.bitcoin.application.deposit.RequestDeposit;
import org.satoshispark.bitcoin.application.withdrawal.Ask;
import org.satoshispark.bitcoin.application.withdrawal.ReadInvoice;
import org.satoshispark.bitcoin.application.withdrawal.RequestWithdrawal;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.crowdfunding.application.OpenCampaign;
import org.satoshispark.crowdfunding.application.RequestDonation;
import org.satoshispark.crowdfunding.domain.CampaignText;
import org.satoshispark.kit.Touches;
import org.satoshispark.messages.AuthEvent.AccountRegistered;

/** Somebody in a story; does what people do over REST. */
final class Person {
    final UUID id;
    private final Town town;

    Person(Town town) {
        this.town = town;
        this.id = new UUID(town.random.nextLong(), town.random.nextLong());
    }

    void registers() {
        town.auth.transactions.runAndAwait(Touches.none(), work -> {
            work.say(new AccountRegistered(id, town.now, 1));
            return null;
        });
    }

    /** Asks for an invoice and has it paid: the money is there when this is over. */
    void deposits(long msat) {
        var invoice = asksFor(msat);
        town.settles();
        invoice.isPaid(msat);
        town.settles();
    }

    DepositTold asksFor(long msat) {
        var wish = new DepositWish(id, msat, "for a story", Duration.ofMinutes(10));
        var desk = town.bitcoin.process;
        var outcome = town.bitcoin.rows.transactions.runAndAwait(
                desk.requestDeposit.touches(wish), work -> desk.requestDeposit.decide(wish, LightningNode.ID, work));
        var request = ((RequestDeposit.Outcome.Requested) outcome).request();
        if (!town.dies()) {
            desk.openDeposit.open(request);
        }
        return new DepositTold(town, request.hash());
    }

    WithdrawalTold pays(OutsideInvoice invoice) {
        return pays(invoice.text);
    }

    WithdrawalTold pays(String invoice) {
        var ask = new Ask(id, new PaymentRequest(invoice), OptionalLong.empty(), OptionalLong.empty());
        var desk = town.bitcoin.process;
        var read = (ReadInvoice.Reading.Readable) desk.readInvoice.read(ask);
        var outcome = town.bitcoin.rows.transactions.runAndAwait(
                desk.requestWithdrawal.touches(read), work -> desk.requestWithdrawal.decide(ask, read, work));
        return switch (outcome) {
            case RequestWithdrawal.Outcome.Requested asked ->
                new WithdrawalTold(town, asked.withdrawal().id());
            case RequestWithdrawal.Outcome.Refused refused -> throw new AssertionError("refused: " + refused);
        };
    }

    CampaignTold opensACampaign(long goalMsat) {
        return opensACampaign(goalMsat, null);
    }

    CampaignTold opensACampaign(long goalMsat, Instant deadline) {
        var text = new CampaignText("A village school", "Four rooms");
        var asked = new OpenCampaign.Request(
                new UUID(town.random.nextLong(), town.random.nextLong()), id, text, goalMsat, deadline);
        var outcome = town.crowdfunding.service.transactions.runAndAwait(
                town.crowdfunding.process.open.touches(asked),
                work -> town.crowdfunding.process.open.decide(asked, work));
        assertTrue(outcome instanceof OpenCampaign.Outcome.Opened, () -> "not opened: " + outcome);
        return new CampaignTold(town, asked.id());
    }

    DonationTold gives(CampaignTold campaign, long msat) {
        var asked = new RequestDonation.Request(
                new UUID(town.random.nextLong(), town.random.nextLong()), campaign.id(), id, msat);
        var outcome = town.crowdfunding.service.transactions.runAndAwait(
                town.crowdfunding.process.give.touches(asked),
                work -> town.crowdfunding.process.give.decide(asked, work));
        assertTrue(outcome instanceof RequestDonation.Outcome.Requested, () -> "not taken: " + outcome);
        return new DonationTold(town, asked.donationId());
    }

    void closes(CampaignTold campaign) {
        var closed = town.crowdfunding.service.transactions.runAndAwait(
                town.crowdfunding.process.close.touches(campaign.id()),
                work -> town.crowdfunding.process.close.decide(campaign.id(), id, work));
        assertTrue(closed.isPresent(), "not the owner's to close");
    }

    void has(long msat) {
        assertEquals(msat, town.accounting.rows.availableMsat(id), "available msat");
    }

    void hasHeld(long msat) {
        assertEquals(msat, town.accounting.rows.heldMsat(id), "held msat");
    }
}
