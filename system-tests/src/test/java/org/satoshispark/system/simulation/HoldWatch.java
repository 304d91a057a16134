package org.satoshispark.system.simulation;

import java.util.HashMap;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.accounting.domain.AccountKind;
import org.satoshispark.accounting.domain.Hold;
import org.satoshispark.accounting.domain.HoldState;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.system.services.AccountingRows;
import org.satoshispark.system.services.BitcoinRows;

/** What accounting holds and what bitcoin believes that it holds, message by message apart. */
record HoldWatch(BitcoinRows bitcoin, AccountingRows accounting) {

    /** After each step that committed anything. */
    void check() {
        for (var withdrawal : bitcoin.withdrawals.rows()) {
            agree(withdrawal, accounting.holds.row(withdrawal.id()));
        }
        var held = new HashMap<AccountId, Long>();
        for (var hold : accounting.holds.rows()) {
            if (hold.state() == HoldState.HELD) {
                held.merge(hold.accountId(), hold.totalMsat(), Long::sum);
            }
        }
        for (var account : accounting.accounts.rows()) {
            if (account.id().kind() == AccountKind.USER) {
                Violation.unlessEqual(
                        held.getOrDefault(account.id(), 0L),
                        account.heldMsat(),
                        Rule.HOLDS,
                        () -> "held msat of " + account.id());
            }
        }
    }

    private static void agree(Withdrawal withdrawal, Hold hold) {
        var state = hold == null ? null : hold.state();
        var fits =
                switch (withdrawal.state()) {
                    case REQUESTED -> state == null || state == HoldState.HELD;
                    case REJECTED -> state == null;
                    case ACCEPTED, SENDING, UNKNOWN, IN_FLIGHT -> state == HoldState.HELD;
                    case SUCCEEDED -> state == HoldState.HELD || state == HoldState.SETTLED;
                    case FAILED -> state == HoldState.HELD || state == HoldState.RELEASED;
                };
        Violation.unless(
                fits,
                Rule.HOLDS,
                () -> "withdrawal " + withdrawal.id() + " is " + withdrawal.state() + " while its hold is "
                        + (state == null ? "not there" : state));
        Violation.unless(
                hold == null
                        || hold.amountMsat() == withdrawal.terms().amountMsat()
                                && hold.feeLimitMsat() == withdrawal.terms().feeLimitMsat(),
                Rule.HOLDS,
                () -> "withdrawal " + withdrawal.id() + " wants "
                        + withdrawal.terms().amountMsat() + " + "
                        + withdrawal.terms().feeLimitMsat() + " msat held, held is " + hold.amountMsat() + " + "
                        + hold.feeLimitMsat());
    }
}
