package org.satoshispark.system.simulation;

import org.satoshispark.accounting.domain.Account;
import org.satoshispark.accounting.domain.AccountState;
import org.satoshispark.accounting.domain.Hold;
import org.satoshispark.accounting.domain.HoldState;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.crowdfunding.domain.CampaignStatus;
import org.satoshispark.crowdfunding.domain.Donation;
import org.satoshispark.crowdfunding.domain.DonationStatus;

/** Nothing that has ended ever changes (lightning.md G5); looks at each row as it is committed. */
final class TerminalWatch {
    private final Coverage coverage;

    TerminalWatch(Rows rows, Coverage coverage) {
        this.coverage = coverage;
        rows.bitcoin().withdrawals.observe(this::withdrawal);
        rows.bitcoin().deposits.observe(this::deposit);
        rows.accounting().holds.observe(this::hold);
        rows.accounting().accounts.observe(this::account);
        rows.crowdfunding().donations.observe(this::donation);
        rows.crowdfunding().campaigns.observe(this::campaign);
    }

    private void stays(boolean ended, Object before, Object after, String what) {
        Violation.unless(
                !ended || before.equals(after), Rule.TERMINAL, () -> what + " was " + before + " and is " + after);
    }

    private void withdrawal(Withdrawal before, Withdrawal after) {
        if (before == null || before.state() != after.state()) {
            coverage.saw("withdrawal: " + after.state());
            after.ending()
                    .filter(org.satoshispark.bitcoin.domain.withdrawal.Ending.Failed.class::isInstance)
                    .map(org.satoshispark.bitcoin.domain.withdrawal.Ending.Failed.class::cast)
                    .ifPresent(failed -> coverage.saw("withdrawal failed by proof: " + failed.proof()));
            if (before != null) {
                stays(before.state().isTerminal(), before.state(), after.state(), "withdrawal " + after.id());
            }
        }
    }

    private void deposit(Deposit before, Deposit after) {
        if (before == null || before.state() != after.state()) {
            coverage.saw("deposit: " + after.state());
            if (before != null) {
                stays(
                        before.state().isSettled(),
                        before.state(),
                        after.state(),
                        "deposit " + after.request().id());
            }
        }
    }

    private void hold(Hold before, Hold after) {
        if (before != null) {
            stays(before.state() != HoldState.HELD, before.state(), after.state(), "hold " + after.withdrawalId());
        }
    }

    private void account(Account before, Account after) {
        if (before != null) {
            stays(
                    before.state() == AccountState.CLOSED,
                    before.state(),
                    after.state(),
                    after.id().toString());
        }
    }

    private void donation(Donation before, Donation after) {
        if (before == null || before.status() != after.status()) {
            coverage.saw("donation: " + after.status()
                    + after.reason().map(why -> " " + why).orElse(""));
            if (before != null) {
                stays(
                        before.status() != DonationStatus.REQUESTED,
                        before.status(),
                        after.status(),
                        "donation " + after.id());
            }
        }
    }

    private void campaign(Campaign before, Campaign after) {
        var is = after.snapshot();
        if (before == null) {
            coverage.saw("campaign: OPEN");
            return;
        }
        var was = before.snapshot();
        if (was.status() != is.status()) {
            coverage.saw(
                    "campaign: " + is.status() + (is.status() == CampaignStatus.CLOSED ? " by " + is.closedBy() : ""));
        }
        if (is.funded() && !was.funded()) {
            coverage.saw("campaign: funded");
        }
        stays(was.status() == CampaignStatus.PAID_OUT, was.status(), is.status(), "campaign " + is.id());
        Violation.unless(
                is.status().compareTo(was.status()) >= 0,
                Rule.TERMINAL,
                () -> "campaign " + is.id() + " was " + was.status() + " and is " + is.status());
    }
}
