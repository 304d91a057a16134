package org.satoshispark.bitcoin.domain.deposit;

import java.time.Instant;
import java.util.Optional;

/**
 * Money that somebody wants to bring in over Lightning. Knows what a word of the node means in each state; never moves a
 * balance (lightning.md 2.2, 2.4, G3).
 */
public final class Deposit {
    private final DepositRequest request;
    private DepositState state;
    private Invoice invoice;
    private Receipt receipt;
    private long saidCount;

    private Deposit(DepositRequest request, DepositState state, Invoice invoice, Receipt receipt, long saidCount) {
        this.request = request;
        this.state = state;
        this.invoice = invoice;
        this.receipt = receipt;
        this.saidCount = saidCount;
    }

    /** The row that is committed before the node hears of it (lightning.md D1, G2). */
    public static Deposit requested(DepositRequest request) {
        return new Deposit(request, DepositState.REQUESTED, null, null, 0);
    }

    /** As it was stored. {@code invoice} and {@code receipt} may be null in states that have none. */
    public static Deposit restored(
            DepositRequest request, DepositState state, Invoice invoice, Receipt receipt, long saidCount) {
        return new Deposit(request, state, invoice, receipt, saidCount);
    }

    /** The node has the invoice. From REQUESTED only; answers false when that was known already. */
    public boolean open(Invoice made) {
        if (state != DepositState.REQUESTED) {
            return false;
        }
        invoice = made;
        state = DepositState.OPEN;
        return true;
    }

    /** Its time ran out. From OPEN only; answers false when there is nothing to show. */
    public boolean expire() {
        if (state != DepositState.OPEN) {
            return false;
        }
        state = DepositState.EXPIRED;
        return true;
    }

    /** The node said CANCELED. Answers true when that is the first sign of its end that anybody sees. */
    public boolean cancel() {
        if (state.isSettled() || state == DepositState.CANCELED) {
            return false;
        }
        var shown = state == DepositState.OPEN;
        state = DepositState.CANCELED;
        return shown;
    }

    /** The node said SETTLED; legal from every state, also after expiry and cancel (D8). */
    public Settling settle(Receipt received) {
        if (state == DepositState.SETTLED_INTERNAL) {
            return new Settling.Conflict("settled in the ledger before, and now at the node too");
        }
        if (state == DepositState.SETTLED) {
            return receipt.paidMsat() == received.paidMsat()
                    ? new Settling.Known()
                    : new Settling.Conflict("credited %d msat, but the node now tells %d msat"
                            .formatted(receipt.paidMsat(), received.paidMsat()));
        }
        var afterCancel = state == DepositState.CANCELED;
        receipt = received;
        state = DepositState.SETTLED;
        return new Settling.Credit(afterCancel);
    }

    /**
     * Another user of ours pays it in the ledger. Only after the node's invoice was canceled (lightning.md I1), hence from
     * OPEN, EXPIRED or CANCELED; answers Conflict when the node was paid first, or when nobody has seen it yet.
     */
    public Settling settleInternally(long amountMsat, Instant at) {
        return switch (state) {
            case SETTLED -> new Settling.Conflict("paid from outside");
            case REQUESTED -> new Settling.Conflict("not open yet");
            case SETTLED_INTERNAL -> new Settling.Known();
            case OPEN, EXPIRED, CANCELED -> {
                receipt = new Receipt(amountMsat, 0, at);
                state = DepositState.SETTLED_INTERNAL;
                yield new Settling.Credit(false);
            }
        };
    }

    /** Counts the facts told about it: the {@code aggregateVersion} of the next one. */
    public long nextSaid() {
        return ++saidCount;
    }

    public long saidCount() {
        return saidCount;
    }

    public DepositRequest request() {
        return request;
    }

    public DepositState state() {
        return state;
    }

    /** Present in every state but REQUESTED, and in CANCELED when it never opened. */
    public Optional<Invoice> invoice() {
        return Optional.ofNullable(invoice);
    }

    /** Present when settled. */
    public Optional<Receipt> receipt() {
        return Optional.ofNullable(receipt);
    }
}
