package org.satoshispark.system.simulation;

import java.util.UUID;
import org.satoshispark.bitcoin.domain.withdrawal.Ending;
import org.satoshispark.crowdfunding.domain.CampaignStatus;
import org.satoshispark.crowdfunding.domain.DonationStatus;

/** What people were told, put together without the ledger, is what they have; and each request had one effect (I6). */
record ClientsView(World world) {

    void check() {
        for (var person : world.people) {
            var expected = depositedMsat(person.id())
                    + paidOutMsat(person.id())
                    - givenMsat(person.id())
                    - paidMsat(person.id());
            Violation.unlessEqual(
                    expected,
                    world.rows().accounting().availableMsat(person.id()),
                    Rule.CONSERVATION,
                    () -> "available msat of " + person);
        }
        effects(DepositRequest.class, world.rows().bitcoin().deposits.rows().size());
        effects(
                WithdrawalRequest.class,
                world.rows().bitcoin().withdrawals.rows().size());
        effects(
                DonationRequest.class,
                world.rows().crowdfunding().donations.rows().size());
    }

    private void effects(Class<? extends Request> kind, int found) {
        var accepted = world.requests.stream()
                .filter(kind::isInstance)
                .filter(one -> one.place().isPresent())
                .count();
        Violation.unlessEqual(
                accepted, found, Rule.SAME_ANSWER, () -> "effects of requests of kind " + kind.getSimpleName());
    }

    private long depositedMsat(UUID person) {
        var sum = 0L;
        for (var one : world.rows().bitcoin().deposits.rows()) {
            var invoice = world.node.invoices.get(one.request().hash());
            if (one.request().accountId().equals(person) && one.state().isSettled()) {
                // What the node says came in; for an internal one, what was asked for.
                sum += invoice.paidMsat() > 0
                        ? invoice.paidMsat()
                        : one.request().amountMsat();
            }
        }
        return sum;
    }

    private long paidOutMsat(UUID person) {
        var sum = 0L;
        for (var one : world.rows().crowdfunding().campaigns.rows()) {
            if (one.ownerId().equals(person) && one.snapshot().status() == CampaignStatus.PAID_OUT) {
                sum += one.totalMsat();
            }
        }
        return sum;
    }

    private long givenMsat(UUID person) {
        var sum = 0L;
        for (var one : world.rows().crowdfunding().donations.rows()) {
            if (one.donorId().equals(person) && one.status() == DonationStatus.RECORDED) {
                sum += one.amountMsat();
            }
        }
        return sum;
    }

    private long paidMsat(UUID person) {
        var sum = 0L;
        for (var one : world.rows().bitcoin().withdrawals.rows()) {
            if (one.accountId().equals(person) && one.ending().orElse(null) instanceof Ending.Paid) {
                var payee = world.node.byHash.get(one.terms().hash());
                sum += payee == null ? one.terms().amountMsat() : payee.paidMsat + payee.feeMsat;
            }
        }
        return sum;
    }
}
