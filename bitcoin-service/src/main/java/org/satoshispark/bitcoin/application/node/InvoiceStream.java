package org.satoshispark.bitcoin.application.node;

import java.time.Duration;

/** A subscription, read by one thread. */
public interface InvoiceStream extends AutoCloseable {

    /** Waits at most {@code patience}; keeps answering Ended once it ended. */
    InvoiceNews next(Duration patience);

    @Override
    void close();
}
