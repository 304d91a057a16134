package org.satoshispark.bitcoin.adapter.out.lnd;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.satoshispark.bitcoin.application.node.InvoiceNews;
import org.satoshispark.bitcoin.application.node.InvoiceStream;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.lnd.lnrpc.Invoice;

/** SubscribeInvoices, pulled one by one: the node is asked for the next only when the last had its effect. */
final class LndInvoiceStream implements InvoiceStream {
    private static final Logger LOG = Logger.getLogger(LndInvoiceStream.class);
    private final BlockingClientCall<?, Invoice> call;
    private InvoiceNews.Ended ended;

    LndInvoiceStream(BlockingClientCall<?, Invoice> call) {
        this.call = call;
    }

    @Override
    public InvoiceNews next(Duration patience) {
        return ended == null ? read(patience) : ended;
    }

    private InvoiceNews read(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                var invoice = call.read(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (invoice == null) {
                    return end("the node closed it");
                }
                var read = readable(invoice);
                if (read.isPresent()) {
                    return new InvoiceNews.Seen(read.get());
                }
            }
        } catch (TimeoutException nothing) {
            return new InvoiceNews.Quiet();
        } catch (StatusException broken) {
            return end(LndFaults.text(broken.getStatus()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return end("stopped");
        }
    }

    /** What nobody can read must not stand in the way of what comes after it: the stream would never get past it. */
    private static Optional<NodeInvoice> readable(Invoice invoice) {
        try {
            return Optional.of(LndInvoices.read(invoice));
        } catch (IllegalArgumentException unreadable) {
            LOG.errorf(
                    "invoice with add_index %d and settle_index %d of the node is unreadable and left out: %s",
                    invoice.getAddIndex(), invoice.getSettleIndex(), unreadable.getMessage());
            return Optional.empty();
        }
    }

    private InvoiceNews end(String why) {
        call.cancel("over", Status.CANCELLED.asException());
        ended = new InvoiceNews.Ended(why);
        return ended;
    }

    @Override
    public void close() {
        call.cancel("closed", Status.CANCELLED.asException());
    }
}
