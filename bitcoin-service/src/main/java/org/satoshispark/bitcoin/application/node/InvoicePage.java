package org.satoshispark.bitcoin.application.node;

import java.util.List;

/** One page of the node's invoices. */
public sealed interface InvoicePage {

    /**
     * In the order of creation; an empty page is the end.
     *
     * @param bad          what stands between them and cannot be read
     * @param lastAddIndex where the next page goes on
     */
    record Page(List<NodeInvoice> invoices, List<BadInvoice> bad, long lastAddIndex) implements InvoicePage {
        public Page(List<NodeInvoice> invoices, long lastAddIndex) {
            this(invoices, List.of(), lastAddIndex);
        }

        public int size() {
            return invoices.size() + bad.size();
        }
    }

    record Unknown(String why) implements InvoicePage {}
}
