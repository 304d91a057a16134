package org.satoshispark.bitcoin.adapter.out.lnd;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.satoshispark.bitcoin.application.node.InvoiceNews;
import org.satoshispark.bitcoin.application.node.InvoiceStream;
import org.satoshispark.lnd.lnrpc.Invoice;

/** SubscribeInvoices, pulled one by one: the node is asked for the next only when the last had its effect. */
final class LndInvoiceStream implements InvoiceStream {
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
        try {
            var invoice = call.read(patience.toNanos(), TimeUnit.NANOSECONDS);
            return invoice == null ? end("the node closed it") : news(invoice);
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
    private static InvoiceNews news(Invoice invoice) {
        try {
            return new InvoiceNews.Seen(LndInvoices.read(invoice));
        } catch (IllegalArgumentException unreadable) {
            return new InvoiceNews.Unreadable(LndInvoices.unread(invoice, unreadable));
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
