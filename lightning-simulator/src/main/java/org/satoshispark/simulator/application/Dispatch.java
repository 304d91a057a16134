package org.satoshispark.simulator.application;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.satoshispark.simulator.domain.Attempt;
import org.satoshispark.simulator.domain.Behaviour;
import org.satoshispark.simulator.domain.Book;
import org.satoshispark.simulator.domain.FailureReason;
import org.satoshispark.simulator.domain.Outcome;
import org.satoshispark.simulator.domain.OutsideInvoice;
import org.satoshispark.simulator.domain.Payment;
import org.satoshispark.simulator.domain.PaymentStatus;
import org.satoshispark.simulator.domain.Transit;

/** Puts a started payment on its way, as the payee's script, the fee limit and our balance allow. */
public final class Dispatch {
    private static final int TIME_LOCK_HEIGHT = 1_144;
    private final Resolve resolve;
    private final Clock clock;
    private final BooleanSupplier payeesAway;

    public Dispatch(Resolve resolve, Clock clock, BooleanSupplier payeesAway) {
        this.resolve = resolve;
        this.clock = clock;
        this.payeesAway = payeesAway;
    }

    /** @param payee null when nobody on the network knows such an invoice */
    void run(Book book, Payment payment, OutsideInvoice payee, long searchSeconds) {
        if (payee != null) {
            book.outside().save(payee.started());
        }
        var obstacle = obstacle(book, payment, payee);
        if (obstacle != null) {
            book.save(payment.failed(obstacle, Nanos.of(clock)));
            return;
        }
        var script = payee.behaviour();
        var transit = script.sends() ? send(book, payment, script) : search(payment, script, searchSeconds);
        book.transits().save(transit);
        resolve.runDue(book);
    }

    private FailureReason obstacle(Book book, Payment payment, OutsideInvoice payee) {
        if (payment.valueMsat() > book.channel().localMsat()) {
            return FailureReason.INSUFFICIENT_BALANCE;
        }
        if (payee == null || payeesAway.getAsBoolean()) {
            return FailureReason.NO_ROUTE;
        }
        var feeMsat = payee.behaviour().feeFor(payment.valueMsat());
        if (payee.behaviour().sends() && feeMsat > payment.feeLimitMsat()) {
            return FailureReason.NO_ROUTE;
        }
        if (payment.valueMsat() + feeMsat > book.channel().localMsat()) {
            return FailureReason.INSUFFICIENT_BALANCE;
        }
        var taken = payee.paid() || book.transits().find(payee.hash()).isPresent();
        return taken ? FailureReason.INCORRECT_PAYMENT_DETAILS : null;
    }

    private Transit send(Book book, Payment payment, Behaviour script) {
        var feeMsat = script.feeFor(payment.valueMsat());
        var transit = new Transit(
                payment.hash(),
                payment.valueMsat(),
                feeMsat,
                true,
                script.outcome() == Outcome.HOLD ? 0 : dueAfter(script.afterSeconds()),
                script.failureReason());
        book.move(book.channel().lockOutgoing(transit.lockedMsat()));
        book.save(payment.sent(new Attempt(
                payment.index(),
                PaymentStatus.IN_FLIGHT,
                Nanos.of(clock),
                0,
                payment.valueMsat(),
                feeMsat,
                TIME_LOCK_HEIGHT)));
        return transit;
    }

    private Transit search(Payment payment, Behaviour script, long searchSeconds) {
        var inTime = script.afterSeconds() <= searchSeconds;
        return new Transit(
                payment.hash(),
                payment.valueMsat(),
                0,
                false,
                dueAfter(Math.min(script.afterSeconds(), searchSeconds)),
                inTime ? script.failureReason() : FailureReason.TIMEOUT);
    }

    private long dueAfter(long seconds) {
        return clock.millis() + seconds * 1000;
    }
}
