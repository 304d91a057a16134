package org.satoshispark.system.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.satoshispark.bitcoin.domain.withdrawal.PaymentTerms;
import org.satoshispark.bitcoin.domain.withdrawal.Schedule;
import org.satoshispark.bitcoin.domain.withdrawal.Standing;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.crowdfunding.domain.CampaignSnapshot;
import org.satoshispark.crowdfunding.domain.Donation;
import org.satoshispark.crowdfunding.domain.DonationStatus;
import org.satoshispark.kit.Touches;
import org.satoshispark.messages.BitcoinEvent.WithdrawalFailed;
import org.satoshispark.system.services.BitcoinProcess;
import org.satoshispark.system.services.Chore;

/** Faults in the state machines of withdrawals, donations and campaigns. */
final class SagaBugs {
    private SagaBugs() {}

    static List<Planted> all() {
        return List.of(
                new Planted(
                        "terminal guard of withdrawals removed",
                        "without the inbox: a failed withdrawal is accepted again when its acceptance is replayed",
                        3_000,
                        () -> new WithoutInbox(
                                Faults.reads(rows -> rows.bitcoin().withdrawals, SagaBugs::failedAsRequested))),
                new Planted(
                        "terminal guard of donations removed",
                        "without the inbox: a recorded donation is recorded again",
                        3_000,
                        () -> new WithoutInbox(
                                Faults.reads(rows -> rows.crowdfunding().donations, SagaBugs::asRequested))),
                new Planted(
                        "sends before it is held",
                        "a withdrawal is due as soon as it is asked for",
                        3_000,
                        () -> Faults.stores(rows -> rows.bitcoin().withdrawals, SagaBugs::requestedAsAccepted)),
                new Planted(
                        "retry sends blindly",
                        "a payment that was being sent is sent again without looking",
                        3_000,
                        () -> Faults.reads(rows -> rows.bitcoin().withdrawals, SagaBugs::sendingAsAccepted)),
                new Planted(
                        "refund by timer",
                        "a payment under way for ten minutes is given back",
                        3_000,
                        RefundsByTimer::new),
                new Planted(
                        "goal reached twice",
                        "a campaign forgets that it was funded",
                        3_000,
                        () -> Faults.reads(rows -> rows.crowdfunding().campaigns, SagaBugs::notFunded)),
                new Planted(
                        "donation counted twice",
                        "a donation counts twice in the total",
                        3_000,
                        () -> Faults.stores(rows -> rows.crowdfunding().campaigns, SagaBugs::oneMsatMore)));
    }

    /** Need more seeds than a build plays. */
    static List<Planted> rare() {
        return List.of(
                new Planted(
                        "old word taken for one's own",
                        "the failure of an earlier withdrawal of the same invoice ends a later one",
                        100_000,
                        () -> Faults.stores(rows -> rows.bitcoin().withdrawals, SagaBugs::neverTried)),
                new Planted(
                        "second call forgotten",
                        "the failure of a repeated call counts before the fence, though the first one may still arrive",
                        100_000,
                        () -> Faults.stores(rows -> rows.bitcoin().withdrawals, SagaBugs::askedOnce)));
    }

    private static Withdrawal as(Withdrawal of, PaymentTerms terms, Standing standing, Schedule schedule) {
        return new Withdrawal(
                of.id(),
                of.accountId(),
                terms,
                of.requestedAt(),
                standing,
                schedule,
                of.ending(),
                of.origin(),
                of.facts());
    }

    private static Withdrawal in(Withdrawal of, WithdrawalState state, Schedule schedule) {
        var was = of.standing();
        return as(
                of,
                of.terms(),
                new Standing(state, was.internal(), was.seenAtNode(), was.stuck(), was.askedAgain()),
                schedule);
    }

    private static Withdrawal failedAsRequested(Withdrawal of) {
        return of.state() == WithdrawalState.FAILED ? in(of, WithdrawalState.REQUESTED, of.schedule()) : of;
    }

    private static Withdrawal sendingAsAccepted(Withdrawal of) {
        return of.state() == WithdrawalState.SENDING ? in(of, WithdrawalState.ACCEPTED, of.schedule()) : of;
    }

    private static Withdrawal requestedAsAccepted(Withdrawal of) {
        var due = new Schedule(Optional.of(of.requestedAt()), Optional.empty(), of.requestedAt());
        return of.state() == WithdrawalState.REQUESTED ? in(of, WithdrawalState.ACCEPTED, due) : of;
    }

    private static Withdrawal neverTried(Withdrawal of) {
        var terms = of.terms();
        return as(
                of,
                new PaymentTerms(
                        terms.node(),
                        terms.text(),
                        terms.hash(),
                        terms.destination(),
                        terms.amountMsat(),
                        terms.amountless(),
                        terms.feeLimitMsat(),
                        terms.expiresAt(),
                        terms.internalDeposit(),
                        false),
                of.standing(),
                of.schedule());
    }

    private static Withdrawal askedOnce(Withdrawal of) {
        var was = of.standing();
        return as(
                of,
                of.terms(),
                new Standing(was.state(), was.internal(), was.seenAtNode(), was.stuck()),
                of.schedule());
    }

    private static Donation asRequested(Donation of) {
        return new Donation(
                of.id(),
                of.campaignId(),
                of.donorId(),
                of.ownerId(),
                of.amountMsat(),
                of.requestedAt(),
                DonationStatus.REQUESTED,
                null);
    }

    private static Campaign with(Campaign campaign, long totalMsat, boolean funded) {
        var of = campaign.snapshot();
        return Campaign.of(new CampaignSnapshot(
                of.id(),
                of.ownerId(),
                of.text(),
                of.goalMsat(),
                of.deadline(),
                of.openedAt(),
                of.status(),
                totalMsat,
                of.donations(),
                funded,
                of.closedAt(),
                of.closedBy(),
                of.paidOutMsat(),
                of.facts()));
    }

    private static Campaign notFunded(Campaign campaign) {
        return with(campaign, campaign.totalMsat(), false);
    }

    private static Campaign oneMsatMore(Campaign campaign) {
        return campaign.donations() == 1
                ? with(campaign, 2 * campaign.totalMsat(), campaign.snapshot().funded())
                : campaign;
    }

    private static final class RefundsByTimer implements Bug {
        @Override
        public Map<String, Chore> chores(BitcoinProcess process, Rows rows) {
            var chores = new LinkedHashMap<String, Chore>();
            chores.put("follows the settlements", process.chores.get("follows the settlements"));
            chores.put("refunds", Chore.look(() -> refund(rows)));
            chores.putAll(process.chores);
            return chores;
        }

        private static void refund(Rows rows) {
            for (var one : rows.bitcoin().withdrawals.rows()) {
                var told = rows.bitcoin().transactions.outbox().stream()
                        .anyMatch(row -> row.subject().equals(one.id().toString())
                                && row.type().contains("withdrawal-failed"));
                if (one.state() == WithdrawalState.IN_FLIGHT && !told) {
                    rows.bitcoin().transactions.runAndAwait(Touches.none(), work -> {
                        work.say(new WithdrawalFailed(
                                one.id(),
                                one.accountId(),
                                "NODE_TERMINAL",
                                "too long",
                                one.requestedAt(),
                                one.facts() + 1));
                        return null;
                    });
                }
            }
        }
    }
}
