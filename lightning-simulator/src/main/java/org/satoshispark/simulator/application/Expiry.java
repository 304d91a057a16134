package org.satoshispark.simulator.application;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.satoshispark.simulator.domain.Book;

/** lnd's expiry watcher: it cancels open invoices when their time is over. Paused, it lets late payments through (D8). */
public final class Expiry {
    private final Clock clock;
    private final BooleanSupplier paused;

    public Expiry(Clock clock, BooleanSupplier paused) {
        this.clock = clock;
        this.paused = paused;
    }

    void run(Book book) {
        if (!paused.getAsBoolean()) {
            book.invoices()
                    .expiredAt(clock.instant().getEpochSecond())
                    .forEach(invoice -> CancelInvoice.cancel(book, invoice));
        }
    }

    boolean isDue(Book book) {
        return !paused.getAsBoolean()
                && !book.invoices().expiredAt(clock.instant().getEpochSecond()).isEmpty();
    }
}
