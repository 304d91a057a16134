package org.satoshispark.simulator.application;

import java.time.Clock;
import org.satoshispark.simulator.domain.Book;
import org.satoshispark.simulator.domain.FailureReason;
import org.satoshispark.simulator.domain.Payment;
import org.satoshispark.simulator.domain.Transit;

/** Ends payments whose time has come, in the channel, at the payee and, if our node still knows it, in its list. */
public final class Resolve {
    private final Clock clock;

    public Resolve(Clock clock) {
        this.clock = clock;
    }

    void runDue(Book book) {
        book.transits().due(clock.millis()).forEach(transit -> run(book, transit));
    }

    boolean isDue(Book book) {
        return !book.transits().due(clock.millis()).isEmpty();
    }

    void run(Book book, Transit transit) {
        book.transits().remove(transit.hash());
        if (transit.failureReason() == null) {
            succeed(book, transit);
        } else {
            fail(book, transit, transit.failureReason());
        }
    }

    /** At a restart lnd makes no new attempts: what was not sent ends as "no route" (lightning.md W7). */
    void runLostSearches(Book book) {
        book.transits().all().stream().filter(transit -> !transit.sent()).forEach(transit -> {
            book.transits().remove(transit.hash());
            fail(book, transit, FailureReason.NO_ROUTE);
        });
        book.payments().all().stream()
                .filter(payment ->
                        open(payment) && book.transits().find(payment.hash()).isEmpty())
                .forEach(payment -> book.save(payment.failed(FailureReason.NO_ROUTE, Nanos.of(clock))));
    }

    private void succeed(Book book, Transit transit) {
        var payee = book.outside().find(transit.hash()).orElseThrow();
        book.move(book.channel().settleOutgoing(transit.lockedMsat()));
        book.outside().save(payee.paid(transit.valueMsat(), transit.feeMsat()));
        book.payments()
                .find(transit.hash())
                .filter(Resolve::open)
                .ifPresent(payment -> book.save(payment.succeeded(payee.preimage(), Nanos.of(clock))));
    }

    private void fail(Book book, Transit transit, FailureReason reason) {
        book.move(book.channel().cancelOutgoing(transit.lockedMsat()));
        book.payments()
                .find(transit.hash())
                .filter(Resolve::open)
                .ifPresent(payment -> book.save(payment.failed(reason, Nanos.of(clock))));
    }

    private static boolean open(Payment payment) {
        return !payment.status().terminal();
    }
}
