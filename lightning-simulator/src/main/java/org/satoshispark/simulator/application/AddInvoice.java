package org.satoshispark.simulator.application;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.satoshispark.simulator.domain.Invoice;
import org.satoshispark.simulator.domain.NodeEvent;
import org.satoshispark.simulator.domain.PaymentHash;
import org.satoshispark.simulator.domain.Preimage;
import org.satoshispark.simulator.domain.Refusal;
import org.satoshispark.simulator.domain.Result;
import org.satoshispark.simulator.domain.Terms;

/** Makes an invoice of our node, with the checks and words of lnd. */
public final class AddInvoice {
    private static final int LONGEST_STORED_MEMO = 1024;
    private static final int LONGEST_WRITTEN_MEMO = 639;
    private static final long HIGHEST_SAT = 10_000_000_000_000L;
    private static final Preimage NO_SECRET = Preimage.of(new byte[32]);
    private static final long LONGEST_CLTV = 65_535;
    private static final long SHORTEST_CLTV = 18;
    private final Node node;
    private final NodeKeys keys;
    private final PaymentRequests requests;
    private final Clock clock;

    public AddInvoice(Node node, NodeKeys keys, PaymentRequests requests, Clock clock) {
        this.node = node;
        this.keys = keys;
        this.requests = requests;
        this.clock = clock;
    }

    /** @param preimage null for a hold invoice, whose hash alone is known */
    public Result<Invoice> add(PaymentHash hash, Preimage preimage, InvoiceWish wish) {
        return wish.valueMsat().then(valueMsat -> {
            var refusal = NO_SECRET.equals(preimage)
                    ? Refusal.unknown("cannot use hash of all-zeroes preimage")
                    : refusal(wish, valueMsat);
            return refusal == null ? store(preimage, write(hash, wish, valueMsat)) : Result.refused(refusal);
        });
    }

    private static Refusal refusal(InvoiceWish wish, long valueMsat) {
        var memoBytes = wish.memo().getBytes(StandardCharsets.UTF_8).length;
        if (memoBytes > LONGEST_STORED_MEMO) {
            return Refusal.unknown("memo too large: %d bytes (maxsize=%d)".formatted(memoBytes, LONGEST_STORED_MEMO));
        }
        if (wish.descriptionHash().length != 0 && wish.descriptionHash().length != 32) {
            return Refusal.unknown("description hash is %d bytes, must be 32".formatted(wish.descriptionHash().length));
        }
        if (valueMsat / 1000 > HIGHEST_SAT) {
            return Refusal.unknown(
                    "invoice amount %d sat is too large, max is %d sat".formatted(valueMsat / 1000, HIGHEST_SAT));
        }
        if (wish.expirySeconds() > Draft.LONGEST_EXPIRY_SECONDS) {
            return Refusal.unknown("expiry of %d seconds greater than max expiry of %d seconds"
                    .formatted(wish.expirySeconds(), Draft.LONGEST_EXPIRY_SECONDS));
        }
        if (Long.compareUnsigned(wish.cltvExpiry(), LONGEST_CLTV) > 0) {
            return Refusal.unknown("CLTV delta of %s is too large, max accepted is: %d"
                    .formatted(Long.toUnsignedString(wish.cltvExpiry()), LONGEST_CLTV));
        }
        if (wish.cltvExpiry() != 0 && wish.cltvExpiry() < SHORTEST_CLTV) {
            return Refusal.unknown(
                    "CLTV delta of %d must be greater than minimum of %d".formatted(wish.cltvExpiry(), SHORTEST_CLTV));
        }
        return wish.descriptionHash().length == 0 && memoBytes > LONGEST_WRITTEN_MEMO
                ? Refusal.unknown("data length too big to fit within 10 bits: " + Math.ceilDiv(memoBytes * 8, 5))
                : null;
    }

    private Terms write(PaymentHash hash, InvoiceWish wish, long valueMsat) {
        return requests.write(
                keys.own(), wish.draft(hash, valueMsat, clock.instant().getEpochSecond()));
    }

    private Result<Invoice> store(Preimage preimage, Terms terms) {
        return node.change(book -> {
            if (book.invoices().find(terms.hash()).isPresent()) {
                return Result.refused(Refusal.INVOICE_EXISTS);
            }
            var invoice = Invoice.open(
                    terms, preimage, preimage == null, book.invoices().nextAddIndex());
            book.save(invoice, new NodeEvent.InvoiceAdded(invoice));
            return Result.done(invoice);
        });
    }
}
