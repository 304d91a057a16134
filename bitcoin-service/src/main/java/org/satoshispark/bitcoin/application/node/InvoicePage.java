package org.satoshispark.bitcoin.application.node;

import java.util.List;

/** One page of the node's invoices. */
public sealed interface InvoicePage {

    /** In the order of creation; an empty page is the end. {@code lastAddIndex} is where the next one goes on. */
    record Page(List<NodeInvoice> invoices, long lastAddIndex) implements InvoicePage {}

    record Unknown(String why) implements InvoicePage {}
}
