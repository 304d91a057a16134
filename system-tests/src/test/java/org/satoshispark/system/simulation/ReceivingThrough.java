package org.satoshispark.system.simulation;

import java.time.Duration;
import org.satoshispark.bitcoin.application.node.AddAnswer;
import org.satoshispark.bitcoin.application.node.CancelAnswer;
import org.satoshispark.bitcoin.application.node.InvoiceNews;
import org.satoshispark.bitcoin.application.node.InvoicePage;
import org.satoshispark.bitcoin.application.node.InvoiceStream;
import org.satoshispark.bitcoin.application.node.InvoiceWanted;
import org.satoshispark.bitcoin.application.node.LookupAnswer;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.application.node.ReceivingNode;
import org.satoshispark.bitcoin.domain.node.Cursor;
import org.satoshispark.bitcoin.domain.node.PaymentHash;

/** The real node, but for what a fault overrides; every invoice that is told passes through {@link #seen}. */
class ReceivingThrough implements ReceivingNode {
    final ReceivingNode real;

    ReceivingThrough(ReceivingNode real) {
        this.real = real;
    }

    NodeInvoice seen(NodeInvoice invoice) {
        return invoice;
    }

    @Override
    public AddAnswer add(InvoiceWanted wanted) {
        return real.add(wanted);
    }

    @Override
    public LookupAnswer lookup(PaymentHash hash) {
        var answer = real.lookup(hash);
        return answer instanceof LookupAnswer.Found found ? new LookupAnswer.Found(seen(found.invoice())) : answer;
    }

    @Override
    public CancelAnswer cancel(PaymentHash hash) {
        return real.cancel(hash);
    }

    @Override
    public InvoicePage list(long afterAddIndex, int atMost) {
        return real.list(afterAddIndex, atMost) instanceof InvoicePage.Page page
                ? new InvoicePage.Page(
                        page.invoices().stream().map(this::seen).toList(), page.bad(), page.lastAddIndex())
                : new InvoicePage.Unknown("UNAVAILABLE");
    }

    @Override
    public InvoiceStream subscribe(Cursor from) {
        var stream = real.subscribe(from);
        return new InvoiceStream() {
            @Override
            public InvoiceNews next(Duration patience) {
                var news = stream.next(patience);
                return news instanceof InvoiceNews.Seen one ? new InvoiceNews.Seen(seen(one.invoice())) : news;
            }

            @Override
            public void close() {
                stream.close();
            }
        };
    }
}
