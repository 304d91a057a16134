package org.satoshispark.accounting.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An account's stream, folded: balance = available + held, in msat. Version 1 is the opening, each journal entry that
 * touches the account makes the next one. Refusals change nothing. Not thread-safe; the ledger locks it per transaction.
 */
public final class Account {
    private final AccountId id;
    private final long storedVersion;
    private final AccountState storedState;
    private long availableMsat;
    private long heldMsat;
    private long version;
    private AccountState state;

    private Account(AccountId id, long storedVersion, AccountState storedState) {
        this.id = Objects.requireNonNull(id, "id");
        this.storedVersion = storedVersion;
        this.storedState = storedState;
    }

    /** A new account with nothing in it: version 1 of its stream. */
    public static Account open(AccountId id) {
        var account = new Account(id, 0, null);
        account.version = 1;
        account.state = AccountState.OPEN;
        return account;
    }

    /** The account as it was stored. */
    public static Account stored(AccountId id, long availableMsat, long heldMsat, long version, AccountState state) {
        var account = new Account(id, version, state);
        account.availableMsat = Msat.notNegative(availableMsat);
        account.heldMsat = Msat.notNegative(heldMsat);
        account.version = version;
        account.state = state;
        return account;
    }

    /** Money comes in from outside; from OPEN. Refused at the balance limit or when closed. */
    public Outcome credit(long amountMsat) {
        return whyNotIn(amountMsat).<Outcome>map(Outcome.Refused::new).orElseGet(() -> post(amountMsat, 0));
    }

    /** Reserves money for a withdrawal: available to held; from OPEN. Only a person's account can hold. */
    public Outcome hold(long totalMsat) {
        only(AccountKind.USER);
        return whyNotOut(totalMsat).<Outcome>map(Outcome.Refused::new).orElseGet(() -> post(-totalMsat, totalMsat));
    }

    /**
     * Ends a hold of this account: {@code chargedMsat} leave, {@code releasedMsat} become available again.
     *
     * @throws IllegalStateException when less is held, which no stored hold can bring about
     */
    public Outcome.Posted settle(long chargedMsat, long releasedMsat) {
        only(AccountKind.USER);
        var total = Math.addExact(Msat.notNegative(chargedMsat), Msat.notNegative(releasedMsat));
        if (total > heldMsat) {
            throw new IllegalStateException(id + " holds " + heldMsat + " msat, cannot end a hold of " + total);
        }
        return post(releasedMsat, -total);
    }

    /** The whole hold becomes available again. */
    public Outcome.Posted release(long totalMsat) {
        return settle(0, totalMsat);
    }

    /** Closes an escrow for ever at exactly 0; from OPEN. No postings when it was empty already. */
    Outcome.Posted close() {
        only(AccountKind.ESCROW);
        if (state != AccountState.OPEN) {
            throw new IllegalStateException(id + " is closed already");
        }
        var out = availableMsat == 0 ? new Outcome.Posted(List.of()) : transferOut(availableMsat);
        state = AccountState.CLOSED;
        return out;
    }

    /** The giving half of a transfer; ask {@link #whyNotOut} first. */
    Outcome.Posted transferOut(long amountMsat) {
        refuseToGoOn(whyNotOut(amountMsat));
        return post(-amountMsat, 0);
    }

    /** The taking half of a transfer; ask {@link #whyNotIn} first. */
    Outcome.Posted transferIn(long amountMsat) {
        refuseToGoOn(whyNotIn(amountMsat));
        return post(amountMsat, 0);
    }

    Optional<Reason> whyNotIn(long amountMsat) {
        if (state == AccountState.CLOSED) {
            return Optional.of(Reason.ESCROW_CLOSED);
        }
        return Msat.positive(amountMsat) > Msat.MAX - balanceMsat()
                ? Optional.of(Reason.BALANCE_LIMIT)
                : Optional.empty();
    }

    Optional<Reason> whyNotOut(long amountMsat) {
        if (state == AccountState.CLOSED) {
            return Optional.of(Reason.ESCROW_CLOSED);
        }
        return amountMsat > availableMsat ? Optional.of(Reason.INSUFFICIENT_FUNDS) : Optional.empty();
    }

    private Outcome.Posted post(long toAvailableMsat, long toHeldMsat) {
        availableMsat = Msat.notNegative(availableMsat + toAvailableMsat);
        heldMsat = Msat.notNegative(heldMsat + toHeldMsat);
        version++;
        var postings = new ArrayList<Posting>(2);
        add(postings, Bucket.AVAILABLE, toAvailableMsat);
        add(postings, Bucket.HELD, toHeldMsat);
        return new Outcome.Posted(postings);
    }

    private void add(List<Posting> postings, Bucket bucket, long amountMsat) {
        if (amountMsat != 0) {
            postings.add(new Posting.OnAccount(id, bucket, amountMsat, version, availableMsat, heldMsat));
        }
    }

    private void only(AccountKind kind) {
        if (id.kind() != kind) {
            throw new IllegalStateException(id + " is not of kind " + kind);
        }
    }

    private void refuseToGoOn(Optional<Reason> refusal) {
        if (refusal.isPresent()) {
            throw new IllegalStateException(id + " refuses: " + refusal.get());
        }
    }

    public AccountId id() {
        return id;
    }

    public long availableMsat() {
        return availableMsat;
    }

    public long heldMsat() {
        return heldMsat;
    }

    public long balanceMsat() {
        return availableMsat + heldMsat;
    }

    public long version() {
        return version;
    }

    public AccountState state() {
        return state;
    }

    /** The version that is stored; 0 for a new account. */
    public long storedVersion() {
        return storedVersion;
    }

    /** Whether there is anything to store. */
    public boolean changed() {
        return version != storedVersion || state != storedState;
    }
}
