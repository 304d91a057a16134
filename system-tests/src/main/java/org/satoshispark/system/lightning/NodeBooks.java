package org.satoshispark.system.lightning;

import java.util.List;
import org.satoshispark.localstack.lightning.LndSuiteNode;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Api;
import org.satoshispark.system.client.Outside;

/**
 * What the suite's node itself says it took in and paid out, to the msat.
 *
 * @param openingMsat what its channels held before the first payment
 * @param ownedMsat what is its own now, with what is on its way out
 */
public record NodeBooks(List<Flow> invoices, List<Flow> payments, long openingMsat, long ownedMsat) {
    /** The simulator's share of its one channel, when its data folder is new. */
    private static final long SIMULATOR_OPENING_MSAT = 1_000_000_000_000L;

    /** A settled invoice, without a fee, or a succeeded payment. */
    public record Flow(String paymentHash, long msat, long feeMsat) {}

    public static NodeBooks ofTheSuite() {
        return Surroundings.node() instanceof LndSuiteNode lnd
                ? LndBooks.read(lnd)
                : simulator(new Outside(new Api(Surroundings.origin())));
    }

    private static NodeBooks simulator(Outside outside) {
        var books = outside.books().body();
        var invoices = books.path("invoices")
                .valueStream()
                .filter(invoice -> invoice.path("state").asText().equals("SETTLED"))
                .map(invoice -> new Flow(
                        invoice.path("paymentHash").asText(),
                        invoice.path("paidMsat").asLong(),
                        0))
                .toList();
        var payments = books.path("payments")
                .valueStream()
                .filter(payment -> payment.path("status").asText().equals("SUCCEEDED"))
                .map(payment -> new Flow(
                        payment.path("paymentHash").asText(),
                        payment.path("amountMsat").asLong(),
                        payment.path("feeMsat").asLong()))
                .toList();
        var channel = books.path("channel");
        return new NodeBooks(
                invoices,
                payments,
                SIMULATOR_OPENING_MSAT,
                channel.path("localMsat").asLong()
                        + channel.path("outgoingMsat").asLong());
    }
}
