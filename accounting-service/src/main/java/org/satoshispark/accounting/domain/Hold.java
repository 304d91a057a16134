package org.satoshispark.accounting.domain;

import java.util.Objects;
import java.util.UUID;

/** Money reserved for one withdrawal: amount plus fee limit, in msat, before the node hears of it (lightning.md G7). */
public final class Hold {
    private final UUID withdrawalId;
    private final AccountId accountId;
    private final long amountMsat;
    private final long feeLimitMsat;
    private final HoldState storedState;
    private HoldState state;
    private long paidMsat;
    private long paidFeeMsat;

    private Hold(UUID withdrawalId, AccountId accountId, long amountMsat, long feeLimitMsat, HoldState storedState) {
        this.withdrawalId = Objects.requireNonNull(withdrawalId, "withdrawalId");
        this.accountId = Objects.requireNonNull(accountId, "accountId");
        this.amountMsat = Msat.positive(amountMsat);
        this.feeLimitMsat = Msat.notNegative(feeLimitMsat);
        this.storedState = storedState;
    }

    /** A new hold; the money must have been moved by {@link Account#hold}. */
    public static Hold place(UUID withdrawalId, AccountId accountId, long amountMsat, long feeLimitMsat) {
        var hold = new Hold(withdrawalId, accountId, amountMsat, feeLimitMsat, null);
        hold.state = HoldState.HELD;
        return hold;
    }

    /** The hold as it was stored; what was paid is 0 unless SETTLED. */
    public static Hold stored(
            UUID withdrawalId,
            AccountId accountId,
            long amountMsat,
            long feeLimitMsat,
            HoldState state,
            long paidMsat,
            long paidFeeMsat) {
        var hold = new Hold(withdrawalId, accountId, amountMsat, feeLimitMsat, state);
        hold.state = state;
        hold.paidMsat = paidMsat;
        hold.paidFeeMsat = paidFeeMsat;
        return hold;
    }

    /** The payee has the money; from HELD only. */
    public Settlement settle(long paidMsat, long paidFeeMsat) {
        var settlement = Settlement.of(this, paidMsat, paidFeeMsat);
        leaveHeld(HoldState.SETTLED);
        this.paidMsat = paidMsat;
        this.paidFeeMsat = paidFeeMsat;
        return settlement;
    }

    /** The payment provably never happened; from HELD only. */
    public void release() {
        leaveHeld(HoldState.RELEASED);
    }

    private void leaveHeld(HoldState next) {
        if (state != HoldState.HELD) {
            throw new IllegalStateException("hold " + withdrawalId + " is " + state + " and stays so");
        }
        state = next;
    }

    public long totalMsat() {
        return amountMsat + feeLimitMsat;
    }

    public UUID withdrawalId() {
        return withdrawalId;
    }

    public AccountId accountId() {
        return accountId;
    }

    public long amountMsat() {
        return amountMsat;
    }

    public long feeLimitMsat() {
        return feeLimitMsat;
    }

    public HoldState state() {
        return state;
    }

    /** What the node paid, as it said; 0 unless SETTLED. */
    public long paidMsat() {
        return paidMsat;
    }

    /** The routing fee, as the node said; 0 unless SETTLED. */
    public long paidFeeMsat() {
        return paidFeeMsat;
    }

    /** Whether there is anything to store. */
    public boolean changed() {
        return state != storedState;
    }
}
