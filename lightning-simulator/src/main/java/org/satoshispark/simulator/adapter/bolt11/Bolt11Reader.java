package org.satoshispark.simulator.adapter.bolt11;

import fr.acinq.bitcoin.Chain;
import fr.acinq.bitcoin.utils.Try;
import fr.acinq.lightning.payment.Bolt11Invoice;
import java.util.Locale;
import java.util.Optional;
import org.satoshispark.simulator.domain.PaymentHash;
import org.satoshispark.simulator.domain.PaymentRequest;
import org.satoshispark.simulator.domain.Terms;

/** Reads an invoice text into the domain's words. */
final class Bolt11Reader {
    private static final long EXPIRY_WHEN_SILENT = 3600;

    private Bolt11Reader() {}

    static Optional<PaymentRequest> read(String text) {
        try {
            return Bolt11Invoice.Companion.read(text) instanceof Try.Success<Bolt11Invoice> read
                    ? Optional.of(translate(read.getResult(), text))
                    : Optional.empty();
        } catch (RuntimeException notAnInvoice) {
            return Optional.empty();
        }
    }

    private static PaymentRequest translate(Bolt11Invoice invoice, String text) {
        var expiry = invoice.getExpirySeconds();
        var amount = invoice.getAmount();
        var hash = invoice.getDescriptionHash();
        var secret = invoice.getPaymentSecret();
        var terms = new Terms(
                new PaymentHash(invoice.getPaymentHash().toHex()),
                invoice.getDescription() == null ? "" : invoice.getDescription(),
                hash == null ? "" : hash.toHex(),
                amount == null ? 0 : amount.getMsat(),
                invoice.getTimestampSeconds(),
                expiry == null ? EXPIRY_WHEN_SILENT : expiry,
                delta(invoice),
                secret == null ? "" : secret.toHex(),
                text);
        return new PaymentRequest(terms, invoice.getNodeId().toHex(), network(invoice.getChain()));
    }

    private static int delta(Bolt11Invoice invoice) {
        var delta = invoice.getMinFinalExpiryDelta();
        return delta == null ? 18 : delta.toInt();
    }

    private static String network(Chain chain) {
        return chain == null ? "unknown" : chain.getName().toLowerCase(Locale.ROOT);
    }
}
